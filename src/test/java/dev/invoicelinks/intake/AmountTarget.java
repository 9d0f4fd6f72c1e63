package dev.invoicelinks.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Any text as an amount, in a currency of none, two or three decimals: rejected, or exactly what a person would read. */
public final class AmountTarget {

    private static final List<String> CURRENCIES = List.of("THB", "JPY", "USD");

    private AmountTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String currency = CURRENCIES.get(Math.floorMod(input[0], CURRENCIES.size()));
        String written = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        StagedRow row = RowRulesTest.read("amount", written, "currency", currency);
        Long minor = row.content().amountMinor();
        if (row.verdict() == Verdict.NEW) {
            StringBuilder figures = new StringBuilder();
            Normalizer.normalize(written, Normalizer.Form.NFKC).codePoints().forEach(letter -> {
                if (Character.isDigit(letter)) {
                    figures.append(Character.digit(letter, 10));
                } else if (letter == '.') {
                    figures.append('.');
                }
            });
            BigDecimal read =
                    BigDecimal.valueOf(minor, CurrencyUnit.of(currency).getDecimalPlaces());
            if (minor <= 0 || new BigDecimal(figures.toString()).compareTo(read) != 0) {
                throw new IllegalStateException(written + " was read as " + read);
            }
        } else if (row.problems().isEmpty()) {
            throw new IllegalStateException("Rejected without words: " + written);
        }
    }
}
