package dev.invoicelinks.intake.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a column of an export can mean. */
public enum Field {
    INVOICE_NUMBER(Group.INVOICE),
    CUSTOMER_ID(Group.INVOICE),
    CUSTOMER_NAME(Group.INVOICE),
    EMAIL(Group.INVOICE),
    PHONE(Group.INVOICE),
    LINE_ID(Group.INVOICE),
    CURRENCY(Group.INVOICE),
    ISSUE_DATE(Group.INVOICE),
    DUE_DATE(Group.INVOICE),
    DESCRIPTION(Group.INVOICE),
    LANGUAGE(Group.INVOICE),
    /** The invoice that a credit note takes from. */
    ORIGINAL(Group.INVOICE),
    /** What remains to be paid. */
    OPEN_BALANCE(Group.INVOICE_MONEY),
    INVOICE_TOTAL(Group.INVOICE_MONEY),
    NET(Group.INVOICE_MONEY),
    TAX(Group.INVOICE_MONEY),
    ALREADY_PAID(Group.INVOICE_MONEY),
    WITHHOLDING_TAX(Group.INVOICE_MONEY),
    LINE_DESCRIPTION(Group.LINE),
    LINE_AMOUNT(Group.LINE_MONEY),
    LINE_QUANTITY(Group.LINE_MONEY),
    LINE_PRICE(Group.LINE_MONEY),
    LINE_DISCOUNT(Group.LINE_MONEY),
    LINE_TAX(Group.LINE_MONEY);

    private static final Map<String, Field> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Field::word, Function.identity()));

    private enum Group {
        INVOICE,
        INVOICE_MONEY,
        LINE,
        LINE_MONEY
    }

    private final Group group;

    Field(Group group) {
        this.group = group;
    }

    /** As a profile writes it, such as {@code invoice_number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** True when its cells are figures, whose decimal sign is the same in the whole file. */
    public boolean isMoney() {
        return group == Group.INVOICE_MONEY || group == Group.LINE_MONEY;
    }

    /** True when each line of an invoice says something else. */
    boolean isOfLine() {
        return group == Group.LINE || group == Group.LINE_MONEY;
    }

    public boolean isDay() {
        return this == ISSUE_DATE || this == DUE_DATE;
    }
}
