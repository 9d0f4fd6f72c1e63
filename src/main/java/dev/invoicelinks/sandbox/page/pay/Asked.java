package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.page.look.Fact;
import java.util.List;

/**
 * What is asked of the customer, beside every step.
 *
 * @param amount empty while the customer has not chosen one
 */
record Asked(String heading, String description, String sumLabel, String amount, List<Fact> facts) {}
