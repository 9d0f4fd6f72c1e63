package dev.invoicelinks.sandbox.page.look;

/** A line of what is known about something: its name and its value, both in the reader's language. */
public record Fact(String name, String value) {}
