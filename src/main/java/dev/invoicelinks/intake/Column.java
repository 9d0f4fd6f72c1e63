package dev.invoicelinks.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns that mean something here; every other column is kept as metadata. */
enum Column {
    INVOICE_NUMBER,
    CUSTOMER_ID,
    CUSTOMER_NAME,
    EMAIL,
    PHONE,
    AMOUNT,
    CURRENCY,
    ISSUE_DATE,
    DUE_DATE,
    DESCRIPTION,
    LANGUAGE,
    LINE_ID,
    WHATSAPP,
    CHANNELS,
    MULTIPLE,
    AMOUNT_MODE,
    EXPIRES_ON,
    INVOICE_TOTAL,
    ALREADY_PAID,
    WITHHOLDING_TAX,
    ORIGINAL_INVOICE;

    private static final Map<String, Column> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(column -> plain(column.word()), Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The column's name as a header writes it. */
    String word() {
        return word;
    }

    /** The column a header means, whatever its case, and with spaces, hyphens, underscores or nothing between its words. */
    static Optional<Column> of(String written) {
        return Optional.ofNullable(BY_WORD.get(plain(written)));
    }

    private static String plain(String written) {
        return trimmed(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "");
    }

    /** In which form two headers are the same: a known column in any spelling, another one in any case. */
    static String sameAs(String written) {
        return of(written).map(Column::word).orElseGet(() -> trimmed(written).toLowerCase(Locale.ROOT));
    }

    /** Without white space and marks of zero width at both ends. */
    static String trimmed(String written) {
        return written.replaceAll("^[\\s\\u00A0\\uFEFF\\u200B]+|[\\s\\u00A0\\uFEFF\\u200B]+$", "");
    }
}
