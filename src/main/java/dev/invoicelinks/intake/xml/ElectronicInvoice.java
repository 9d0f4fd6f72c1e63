package dev.invoicelinks.intake.xml;

import dev.invoicelinks.intake.table.Remark;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an electronic invoice says, under the names of our own columns; empty where it says nothing.
 *
 * @param typeCode of UNTDID 1001, such as 380 for an invoice
 */
record ElectronicInvoice(
        String number,
        String customerId,
        String customerName,
        String email,
        String phone,
        @Nullable BigDecimal amount,
        String currency,
        String issueDate,
        String dueDate,
        String description,
        String typeCode) {

    /** The codes of UNTDID 1001 that EN 16931 reads as credit notes. */
    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    /** The cells by column name, in order. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("invoice_number", number);
        cells.put("customer_id", customerId);
        cells.put("customer_name", customerName);
        cells.put("email", email);
        cells.put("phone", phone);
        cells.put("amount", amount == null ? "" : amount.toPlainString());
        cells.put("currency", currency);
        cells.put("issue_date", issueDate);
        cells.put("due_date", dueDate);
        cells.put("description", description);
        return cells;
    }

    /** Why it asks for no link, as the rules of a row call it; null when it asks for one. */
    @Nullable
    Remark skipped() {
        if (CREDIT_NOTES.contains(typeCode)) {
            return new Remark("CREDIT_NOTE", "", typeCode, List.of());
        }
        boolean isPaid = amount != null && amount.signum() == 0;
        return isPaid ? new Remark("ZERO_BALANCE", "amount", amount.toPlainString(), List.of()) : null;
    }
}
