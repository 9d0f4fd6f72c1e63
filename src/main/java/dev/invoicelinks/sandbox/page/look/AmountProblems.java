package dev.invoicelinks.sandbox.page.look;

import dev.invoicelinks.sandbox.page.look.AmountEntry.Problem;

/** What is wrong with an amount, in words. */
public final class AmountProblems {

    private AmountProblems() {}

    /**
     * The problem of a field.
     *
     * @param least the least that may be asked, in minor units
     * @param most the most that may be asked, in minor units
     */
    public static FormProblem words(
            Reader reader, String field, String currency, long least, long most, Problem problem) {
        return switch (problem) {
            case NONE, MISSING -> reader.problem(field, "amount_missing");
            case UNREADABLE ->
                reader.problem(
                        field,
                        "amount_unreadable",
                        Conventions.mainUnits(least, currency).toPlainString());
            case DECIMALS -> reader.problem(field, "amount_decimals", currency);
            case SMALL -> reader.problem(field, "amount_small", reader.forms().amount(least, currency));
            case LARGE -> reader.problem(field, "amount_large", reader.forms().amount(most, currency));
        };
    }
}
