package dev.invoicelinks.intake.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The sign, word or code of a currency beside an amount.
 *
 * @param currencies ISO 4217 codes that it may mean
 */
public record CurrencyMark(String written, List<String> currencies) {

    private static final Map<String, List<String>> SIGNS = signs();

    /** The mark; null when it means no currency. */
    static @Nullable CurrencyMark of(String written) {
        String plain = written.toUpperCase(Locale.ROOT);
        List<String> meant = SIGNS.get(plain);
        if (meant == null && plain.length() == 3) {
            meant = code(plain);
        }
        return meant == null ? null : new CurrencyMark(written, meant);
    }

    private static @Nullable List<String> code(String letters) {
        try {
            return List.of(CurrencyUnit.of(letters).getCode());
        } catch (IllegalCurrencyException unknown) {
            return null;
        }
    }

    /** True when it may stand beside an amount of that currency. */
    public boolean fits(String currency) {
        return currencies.contains(currency);
    }

    /** The one currency that it means; null when it means several. */
    public @Nullable String only() {
        return currencies.size() == 1 ? currencies.get(0) : null;
    }

    private static Map<String, List<String>> signs() {
        Map<String, List<String>> signs = new HashMap<>();
        signs.put("$", List.of("USD", "SGD", "HKD", "AUD", "CAD", "NZD", "TWD", "MXN", "BND"));
        signs.put("¥", List.of("JPY", "CNY"));
        List.of(
                        "US$ USD", "S$ SGD", "HK$ HKD", "A$ AUD", "AU$ AUD", "C$ CAD", "CA$ CAD", "NZ$ NZD", "NT$ TWD",
                        "€ EUR", "£ GBP")
                .forEach(pair -> put(signs, pair));
        List.of(
                        "JP¥ JPY",
                        "円 JPY",
                        "元 CNY",
                        "฿ THB",
                        "บาท THB",
                        "BAHT THB",
                        "RM MYR",
                        "RP IDR",
                        "₱ PHP",
                        "₫ VND",
                        "₩ KRW",
                        "₹ INR")
                .forEach(pair -> put(signs, pair));
        return Map.copyOf(signs);
    }

    private static void put(Map<String, List<String>> signs, String pair) {
        String[] parts = pair.split(" ");
        signs.put(parts[0], List.of(parts[1]));
    }
}
