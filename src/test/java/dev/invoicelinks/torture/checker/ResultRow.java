package dev.invoicelinks.torture.checker;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row of a result file: the input's cells and what became of them. */
record ResultRow(Table.Row row) {

    private static final Set<String> LINKED = Set.of("issued", "already issued");
    private static final Set<String> ENDED = Set.of("withdrawn", "settled");
    private static final Set<String> OPEN_STATUS =
            Set.of("not confirmed by Omise - checked again next run", "not tried yet - next run");
    private static final Set<String> WITHOUT_LINK = Set.of("rejected", "skipped");
    private static final Set<String> OPEN_NOTICE = Set.of("pending", "retry", "sending");

    /** As the input has it; a mark against formulas in front is not the customer's. */
    String number() {
        String cell = row.cell("invoice_number");
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    int place() {
        String place = row.cell("_row");
        return place.matches("\\d{1,9}") ? Integer.parseInt(place) : -1;
    }

    String status() {
        return row.cell("_status");
    }

    String reason() {
        return row.cell("_reason");
    }

    String linkId() {
        return row.cell("_link_id");
    }

    String token() {
        return row.cell("_token");
    }

    String currency() {
        return row.cell("_currency");
    }

    Optional<Long> askedMinor() {
        return Money.minor(row.cell("_amount_asked"), currency());
    }

    String expires() {
        return row.cell("_expires");
    }

    List<String> noticeStates() {
        return Arrays.stream(row.cell("_notice_status").split(";"))
                .map(String::strip)
                .filter(state -> !state.isEmpty())
                .toList();
    }

    boolean hasOpenNotice() {
        return noticeStates().stream().anyMatch(OPEN_NOTICE::contains);
    }

    boolean saysLinked() {
        return LINKED.contains(status());
    }

    boolean saysEnded() {
        return ENDED.contains(status());
    }

    boolean saysOpen() {
        return OPEN_STATUS.contains(status());
    }

    boolean saysNoLink() {
        return WITHOUT_LINK.contains(status());
    }

    boolean saysUntried() {
        return status().startsWith("not tried yet");
    }

    boolean saysWaiting() {
        return status().equals("waiting for you");
    }

    /** True when the row decides about its invoice; a row that was refused or waits leaves the one before it standing. */
    boolean rules() {
        return !saysNoLink() && !saysWaiting();
    }
}
