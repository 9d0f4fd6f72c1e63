package dev.invoicelinks.intake;

import java.util.EnumSet;
import java.util.Set;

/** What holds for every row, each with what to do where it does not hold; the words are in {@code intake/words.properties}. */
enum Rule {
    QUOTE_STRAY(Remedy.CORRECT_CLOSE_QUOTES),
    QUOTE_BEFORE_TEXT(Remedy.CORRECT_CLOSE_QUOTES),
    QUOTE_OPEN(Remedy.CORRECT_CLOSE_QUOTES),
    QUOTE_SWALLOWING(Remedy.CORRECT_CLOSE_QUOTES),
    ROW_MAYBE_CUT(Remedy.CORRECT_JOIN_LINES),
    ROW_MISFIT(Remedy.CORRECT_DELIMITERS),
    FORMULA_FAILED(Remedy.CORRECT),
    ROW_TOO_LONG(Remedy.CORRECT_QUOTES),
    ROW_TOO_SHORT(Remedy.CORRECT_ADD_CELLS),
    CARD_NUMBER(Remedy.CORRECT_OR_PART_DIGITS),
    OTHER_COLUMNS_TOO_LONG(Remedy.CORRECT),
    TWO_ROWS_DIFFER(Remedy.KEEP_RIGHT_ONE),
    ROWS_DIFFER(Remedy.KEEP_RIGHT_ONE),

    NUMBER_MISSING(Remedy.CORRECT),
    NUMBER_HIDDEN(Remedy.CORRECT),
    NUMBER_ROUNDED(Remedy.CORRECT),
    NUMBER_MADE_FRACTION(Remedy.CORRECT),
    NAME_MISSING(Remedy.CORRECT),
    TOO_LONG(Remedy.CORRECT),
    HIDDEN_CHARACTER(Remedy.CORRECT),
    LETTERS_LOST(Remedy.CORRECT),

    EMAIL_WRONG(Remedy.CORRECT),
    EMAILS_TOO_MANY(Remedy.CORRECT),
    PHONE_WRONG(Remedy.CORRECT),
    LINE_ID_WRONG(Remedy.CORRECT),
    CHANNEL_UNKNOWN(Remedy.CORRECT),
    CHANNELS_NOT_SET_UP(Remedy.CORRECT),
    CHANNELS_WITHOUT_ADDRESS(Remedy.CORRECT),
    UNREACHABLE(Remedy.CORRECT),
    UNREACHABLE_BY(Remedy.CORRECT),
    PARTNER_UNKNOWN(Remedy.CORRECT_OR_ADD_PARTNER),
    PARTNERS_NOT_SET(Remedy.SET_PARTNERS),

    CURRENCY_UNKNOWN(Remedy.CORRECT),
    CURRENCY_NOT_TAKEN(Remedy.CORRECT),
    CURRENCY_MISSING(Remedy.CORRECT),
    AMOUNT_MISSING(Remedy.CORRECT),
    AMOUNT_NO_NUMBER(Remedy.CORRECT),
    AMOUNT_ROUNDED(Remedy.CORRECT),
    AMOUNT_SEPARATORS(Remedy.CORRECT),
    AMOUNT_OTHER_SIGN(Remedy.CORRECT_OR_SET_DECIMAL_SIGN),
    AMOUNT_UNCLEAR(Remedy.CORRECT_OR_SET_DECIMAL_SIGN),
    AMOUNT_OTHER_CURRENCY(Remedy.CORRECT),
    AMOUNT_DECIMALS(Remedy.CORRECT),
    AMOUNT_NOT_POSITIVE(Remedy.CORRECT),
    AMOUNT_TOO_SMALL(Remedy.CORRECT),
    ABOVE_LIMIT(Remedy.COLLECT_BY_TRANSFER),
    AMOUNTS_DISAGREE(Remedy.CORRECT),

    DRAFT(Remedy.NO_LINK),
    VOID(Remedy.NO_LINK),
    PAID(Remedy.NO_LINK),
    ZERO_BALANCE(Remedy.NO_LINK),
    PAYMENT(Remedy.NO_LINK),
    CREDIT_NOTE(Remedy.NO_LINK),
    OTHER_DOCUMENT(Remedy.NO_LINK),
    TYPE_UNKNOWN(Remedy.CORRECT_OR_ADD_TYPE),
    LINE_WITHOUT_INVOICE(Remedy.CORRECT),
    LINE_DAMAGED(Remedy.CORRECT),
    LINES_TOO_MANY(Remedy.CORRECT),
    LINES_DISAGREE(Remedy.CORRECT),
    LINES_DIFFER(Remedy.CORRECT),
    LINE_UNREADABLE(Remedy.CORRECT),
    LINE_CARD_NUMBER(Remedy.CORRECT_OR_PART_DIGITS),
    TWO_CUSTOMERS(Remedy.CORRECT),
    DISCOUNT_UNCLEAR(Remedy.CORRECT_OR_SET_DISCOUNT),
    NET_AND_TAX_DIFFER(Remedy.CORRECT),
    TAX_NOT_STATED(Remedy.GOES_ON_CHECK_TAX),

    DAY_UNREADABLE(Remedy.CORRECT),
    DAY_IMPOSSIBLE(Remedy.CORRECT),
    DAY_WITH_ZONE(Remedy.CORRECT),
    DAY_UNCLEAR(Remedy.CORRECT_OR_SET_DATE_ORDER),
    DAY_COUNT_UNCLEAR(Remedy.CORRECT_OR_SET_SERIAL_DAYS),
    DAY_COUNT_FAR(Remedy.CORRECT),
    YEAR_FAR(Remedy.CORRECT),
    YEAR_SHORT(Remedy.CORRECT),
    EXPIRED(Remedy.CORRECT),
    DUE_BEFORE_ISSUED(Remedy.GOES_ON_CHECK_DATES),

    LANGUAGE_UNKNOWN(Remedy.GOES_ON_IN_LANGUAGE),
    MULTIPLE_UNCLEAR(Remedy.CORRECT),
    AMOUNT_MODE_UNKNOWN(Remedy.CORRECT),
    OPEN_AMOUNT_NOT_YET(Remedy.CORRECT),
    OPEN_AMOUNT_NOT_OFFERED(Remedy.CORRECT);

    private static final Set<Rule> ASK_FOR_NO_LINK =
            EnumSet.of(DRAFT, VOID, PAID, ZERO_BALANCE, PAYMENT, CREDIT_NOTE, OTHER_DOCUMENT);

    private final Remedy remedy;

    Rule(Remedy remedy) {
        this.remedy = remedy;
    }

    /** What it means for a row of which its layout says so. */
    Severity severity() {
        if (ASK_FOR_NO_LINK.contains(this)) {
            return Severity.SKIPPED;
        }
        return this == TAX_NOT_STATED ? Severity.WARNING : Severity.REJECTED;
    }

    /** True when it says that nothing is to be paid any more for an invoice that may have a link. */
    boolean endsLinks() {
        return this == PAID || this == VOID || this == ZERO_BALANCE;
    }

    Remedy remedy() {
        return remedy;
    }
}
