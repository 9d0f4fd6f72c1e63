package dev.invoicelinks.intake;

/** What to do about a row; the words are in {@code intake/words.properties}. */
enum Remedy {
    CORRECT,
    CORRECT_OR_SET_DECIMAL_SIGN,
    CORRECT_OR_SET_DATE_ORDER,
    CORRECT_OR_SET_SERIAL_DAYS,
    CORRECT_OR_PART_DIGITS,
    CORRECT_QUOTES,
    CORRECT_ADD_CELLS,
    KEEP_RIGHT_ONE,
    COLLECT_BY_TRANSFER,
    GOES_ON_WITHOUT,
    GOES_ON_IN_LANGUAGE,
    GOES_ON_CHECK_DATES,
    NO_LINK,
    CORRECT_OR_ADD_TYPE,
    CORRECT_OR_SET_DISCOUNT,
    GOES_ON_CHECK_TAX
}
