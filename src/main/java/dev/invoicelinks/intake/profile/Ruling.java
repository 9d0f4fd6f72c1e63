package dev.invoicelinks.intake.profile;

import dev.invoicelinks.intake.table.Remark;
import java.util.List;

/** What a layout can say of an invoice's rows; the words of each are those of the rule of the same name. */
enum Ruling {
    DRAFT,
    VOID,
    PAID,
    ZERO_BALANCE,
    PAYMENT,
    CREDIT_NOTE,
    OTHER_DOCUMENT,
    TYPE_UNKNOWN,
    LINE_WITHOUT_INVOICE,
    LINE_DAMAGED,
    LINES_TOO_MANY,
    LINES_DISAGREE,
    LINES_DIFFER,
    LINE_UNREADABLE,
    TWO_CUSTOMERS,
    DISCOUNT_UNCLEAR,
    NET_AND_TAX_DIFFER,
    TAX_NOT_STATED,
    LINE_CARD_NUMBER;

    Remark remark(String... values) {
        return of("", "", values);
    }

    /** Said of one cell. */
    Remark of(String column, String value, String... values) {
        return new Remark(name(), column, value, List.of(values));
    }
}
