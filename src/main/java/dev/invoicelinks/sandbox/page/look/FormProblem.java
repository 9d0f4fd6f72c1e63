package dev.invoicelinks.sandbox.page.look;

/**
 * What is wrong with a form, told to whoever filled it in.
 *
 * @param field id of the field it is about; empty when it is about the whole form
 */
public record FormProblem(String field, String words) {}
