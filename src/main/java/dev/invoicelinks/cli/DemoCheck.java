package dev.invoicelinks.cli;

import dev.invoicelinks.report.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import tools.jackson.databind.JsonNode;

/** Holds what the books say against what the sandbox itself adds up, currency by currency. */
final class DemoCheck {

    private final List<String> lines = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    /** @param unmatched what charges of other origin brought, which no invoice has, in minor units */
    DemoCheck(JsonNode reconciled, DemoProvider.Totals sandbox, Map<String, Long> unmatched) {
        Map<String, Long> paid = new TreeMap<>(sandbox.paid());
        unmatched.forEach((currency, minor) -> paid.merge(currency, -minor, Math::addExact));
        Set<String> currencies = new TreeSet<>(reconciled.path("totals").propertyNames());
        currencies.addAll(paid.keySet());
        for (String currency : currencies) {
            JsonNode totals = reconciled.path("totals").path(currency);
            line(
                    currency,
                    totals,
                    paid.getOrDefault(currency, 0L),
                    sandbox.returned().getOrDefault(currency, 0L));
        }
    }

    private void line(String currency, JsonNode books, long paidMinor, long returnedMinor) {
        BigDecimal paid = amount(paidMinor, currency);
        BigDecimal returned = amount(returnedMinor, currency);
        boolean agrees = compare(currency, "paid", books.path("paid").asString("0"), paid)
                & compare(currency, "returned", books.path("refunded").asString("0"), returned);
        lines.add("%4s  %16s paid  %14s returned  %s"
                .formatted(currency, Amounts.grouped(paid), Amounts.grouped(returned), agrees ? "agrees" : "DIFFERS"));
    }

    private boolean compare(String currency, String what, String books, BigDecimal sandbox) {
        boolean same = new BigDecimal(books).compareTo(sandbox) == 0;
        if (!same) {
            differences.add(
                    currency + " " + what + ": the books say " + books + ", the sandbox " + sandbox.toPlainString());
        }
        return same;
    }

    private static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, CurrencyUnit.of(currency).getDecimalPlaces());
    }

    /** One line a currency. */
    List<String> lines() {
        return lines;
    }

    /** What does not agree; empty when all does. */
    List<String> differences() {
        return differences;
    }
}
