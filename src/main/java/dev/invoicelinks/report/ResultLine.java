package dev.invoicelinks.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a file.
 *
 * @param row as a spreadsheet counts it, header = 1
 * @param status word of the column {@code _status}
 * @param amount what is asked, in whole units of the currency
 * @param link where the customer pays; only in result files, never in a log
 * @param channel by which the customer hears of it
 * @param sentAt when the last of its messages was laid down or sent
 */
record ResultLine(
        int row,
        Bucket bucket,
        String status,
        String reason,
        String whatToDo,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String link,
        @Nullable String linkId,
        @Nullable String token,
        @Nullable LocalDate expires,
        @Nullable String channel,
        @Nullable String sentTo,
        @Nullable String noticeStatus,
        @Nullable Instant sentAt,
        @Nullable Integer revision,
        @Nullable Long run) {

    @Override
    public String toString() {
        return "row " + row + " " + status;
    }
}
