package dev.invoicelinks.sandbox.page.look;

import dev.invoicelinks.sandbox.book.Currencies;
import java.math.BigDecimal;
import java.text.Normalizer;

/**
 * An amount as a person typed it, read against what may be asked: minor units, or what is wrong with it.
 *
 * @param minorUnits 0 when something is wrong
 * @param problem {@code NONE} when nothing is
 */
public record AmountEntry(long minorUnits, Problem problem) {

    /** What can be wrong with an amount; its key in the texts is {@code problem_amount_…}. */
    public enum Problem {
        NONE,
        MISSING,
        UNREADABLE,
        DECIMALS,
        SMALL,
        LARGE
    }

    private static final String SHAPE = "(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d*)?";

    /** An amount that nobody typed. */
    public static AmountEntry of(long minorUnits) {
        return new AmountEntry(minorUnits, Problem.NONE);
    }

    /** Reads digits of any script, with or without commas between thousands; never rounds. */
    public static AmountEntry read(String written, String currency, long least, long most) {
        String plain = plain(written);
        if (plain.isEmpty()) {
            return wrong(Problem.MISSING);
        }
        if (!plain.matches(SHAPE)) {
            return wrong(Problem.UNREADABLE);
        }
        BigDecimal minor = new BigDecimal(plain.replace(",", "")).movePointRight(Currencies.decimals(currency));
        return bounded(minor, least, most);
    }

    private static AmountEntry bounded(BigDecimal minor, long least, long most) {
        if (minor.stripTrailingZeros().scale() > 0) {
            return wrong(Problem.DECIMALS);
        }
        if (minor.compareTo(BigDecimal.valueOf(least)) < 0) {
            return wrong(Problem.SMALL);
        }
        return minor.compareTo(BigDecimal.valueOf(most)) > 0 ? wrong(Problem.LARGE) : of(minor.longValueExact());
    }

    private static AmountEntry wrong(Problem problem) {
        return new AmountEntry(0, problem);
    }

    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC).strip().codePoints().forEach(sign -> {
            int digit = Character.digit(sign, 10);
            plain.appendCodePoint(digit < 0 ? sign : '0' + digit);
        });
        return plain.toString();
    }

    public boolean isRight() {
        return problem == Problem.NONE;
    }
}
