package dev.invoicelinks.sandbox.page.merchant;

/** One choice of a list in a form. */
record Option(String value, String name, boolean chosen) {}
