package dev.invoicelinks.intake.value;

import java.time.LocalDate;

/** From where a spreadsheet counts its days. A workbook says so; a text that was saved from it does not. */
public enum SerialDays {
    /** Excel's usual count; its first two months of 1900, which are a day off, lie before every day that is read. */
    SINCE_1900(LocalDate.of(1899, 12, 30)),
    /** The count of old Excel for Macintosh. */
    SINCE_1904(LocalDate.of(1904, 1, 1));

    private final LocalDate zero;

    SerialDays(LocalDate zero) {
        this.zero = zero;
    }

    LocalDate day(int serial) {
        return zero.plusDays(serial);
    }

    /** As settings write it: {@code 1900} or {@code 1904}. */
    public String word() {
        return name().substring("SINCE_".length());
    }
}
