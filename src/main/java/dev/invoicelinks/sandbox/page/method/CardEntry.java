package dev.invoicelinks.sandbox.page.method;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The card form as a customer filled it in. Number and security code are looked at once and then forgotten: neither is a component, so neither can be printed or stored.
 *
 * @param card nothing unless everything is right
 * @param expiry nothing when month and year are not readable
 */
public record CardEntry(
        Optional<TestCard> card, String lastDigits, String holder, Optional<YearMonth> expiry, List<Problem> problems) {

    /** What can be wrong; its key in the texts is {@code problem_…}, and each is about one field. */
    public enum Problem {
        CARD_NUMBER("card_number"),
        CARD_REAL("card_number"),
        CARD_NAME("card_name"),
        CARD_EXPIRY("card_month"),
        CARD_EXPIRED("card_month"),
        CARD_CODE("card_code");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    private static final int LONGEST_HOLDER = 100;
    private static final int CENTURY = 2000;

    /** Reads what was typed; {@code thisMonth} decides whether the card has expired. */
    public static CardEntry read(
            String number, String holder, String month, String year, String code, YearMonth thisMonth) {
        List<Problem> problems = new ArrayList<>();
        Optional<CardNumber> typed = CardNumber.of(number);
        Optional<TestCard> card = typed.flatMap(CardNumber::asTestCard);
        if (card.isEmpty()) {
            problems.add(typed.isEmpty() ? Problem.CARD_NUMBER : Problem.CARD_REAL);
        }
        if (holder.isBlank()
                || holder.length() > LONGEST_HOLDER
                || CardNumber.of(holder).isPresent()) {
            problems.add(Problem.CARD_NAME);
        }
        Optional<YearMonth> expiry = month(month, year);
        if (expiry.isEmpty() || expiry.get().isBefore(thisMonth)) {
            problems.add(expiry.isEmpty() ? Problem.CARD_EXPIRY : Problem.CARD_EXPIRED);
        }
        if (!code.matches("\\d{3,4}")) {
            problems.add(Problem.CARD_CODE);
        }
        String last = typed.map(CardNumber::lastDigits).orElse("");
        return new CardEntry(card, last, holder, expiry, List.copyOf(problems));
    }

    private static Optional<YearMonth> month(String month, String year) {
        if (!month.matches("\\d{1,2}") || !year.matches("\\d{2}|\\d{4}")) {
            return Optional.empty();
        }
        int written = Integer.parseInt(year);
        try {
            return Optional.of(YearMonth.of(written < 100 ? CENTURY + written : written, Integer.parseInt(month)));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    public boolean isRight() {
        return problems.isEmpty();
    }
}
