package dev.invoicelinks.intake;

import dev.invoicelinks.intake.partner.Partner;
import dev.invoicelinks.intake.partner.Partners;
import java.util.List;
import java.util.Optional;

/** Completes rows of exports without addresses, or without names, from the partner file. What a row says itself stands. */
final class PartnerReading {

    private static final List<Column> ADDRESSES = List.of(Column.EMAIL, Column.PHONE, Column.LINE_ID, Column.WHATSAPP);

    private final Partners partners;

    PartnerReading(Partners partners) {
        this.partners = partners;
    }

    void complete(RowCells cells) {
        String code = cells.text(Column.CUSTOMER_ID);
        String name = cells.text(Column.CUSTOMER_NAME);
        boolean hasAddress =
                ADDRESSES.stream().anyMatch(column -> !cells.text(column).isEmpty());
        boolean isNamed = !name.isEmpty() && !name.equals(code);
        if (!partners.isThere() || hasAddress && isNamed) {
            return;
        }
        Optional<Partner> found = partners.find(code, isNamed ? name : "");
        found.ifPresent(partner -> take(cells, partner, hasAddress, isNamed));
        if (found.isEmpty() && !hasAddress) {
            cells.noPartner();
        }
    }

    private static void take(RowCells cells, Partner partner, boolean hasAddress, boolean isNamed) {
        if (!isNamed && !partner.name().isEmpty()) {
            cells.complete(Column.CUSTOMER_NAME, partner.name());
        }
        if (!hasAddress) {
            cells.complete(Column.EMAIL, partner.email());
            cells.complete(Column.PHONE, partner.phone());
            cells.complete(Column.LINE_ID, partner.lineId());
        }
    }
}
