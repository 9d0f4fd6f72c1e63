package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.value.WrittenNumber;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the cells of a column look like. */
final class ColumnContent {

    /** So many of a hundred filled cells must look alike. */
    private static final int MOST = 80;

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern PHONE = Pattern.compile("[+()0-9 ./-]{7,20}");
    private static final Pattern DAY = Pattern.compile("(?U).*\\d.*");

    private final List<String> filled;

    ColumnContent(List<String> cells) {
        this.filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return filled.isEmpty();
    }

    /** True when nothing in it speaks against the field. */
    boolean suits(Field field) {
        if (filled.isEmpty()) {
            return true;
        }
        if (field.isMoney()) {
            return are(cell -> WrittenNumber.of(cell) != null);
        }
        return switch (field) {
            case EMAIL -> areEmails();
            case CURRENCY -> areCurrencies();
            case PHONE -> are(cell -> PHONE.matcher(cell).matches());
            case ISSUE_DATE, DUE_DATE -> are(cell -> DAY.matcher(cell).matches());
            default -> true;
        };
    }

    boolean areEmails() {
        return are(cell -> EMAIL.matcher(cell).matches());
    }

    boolean areCurrencies() {
        return are(cell -> CURRENCY.matcher(cell).matches());
    }

    private boolean are(Predicate<String> kind) {
        return !filled.isEmpty() && filled.stream().filter(kind).count() * 100 >= (long) MOST * filled.size();
    }
}
