package dev.invoicelinks.report.posting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money as it is exported; amounts carry the currency's decimals, money that left is negative.
 *
 * @param type receipt, refund, dispute or reversal
 * @param invoiceNumber null when no invoice is known for it
 * @param gross in the currency of the charge
 * @param settled the same in the currency of settlement
 * @param costs what the provider kept of it
 * @param net what reaches the balance
 */
public record Posting(
        LocalDate date,
        @Nullable String invoiceNumber,
        @Nullable String customerId,
        @Nullable String customerName,
        Type type,
        String currency,
        BigDecimal gross,
        String settlementCurrency,
        BigDecimal settled,
        Costs costs,
        BigDecimal net,
        @Nullable String chargeId,
        @Nullable String transactionId,
        @Nullable LocalDate transferableOn,
        long run) {

    /** What kind of movement it is. */
    public enum Type {
        RECEIPT,
        REFUND,
        DISPUTE,
        /** Takes an earlier line back; the corrected one follows it, if there is one. */
        REVERSAL;

        /** Such as {@code receipt}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the provider kept, in the currency of settlement; positive where money was kept. */
    public record Costs(BigDecimal fee, BigDecimal feeTax, BigDecimal interest, BigDecimal interestTax) {

        /** All of it. */
        public BigDecimal total() {
            return fee.add(feeTax).add(interest).add(interestTax);
        }
    }

    /** More digits than any rate is quoted with. */
    private static final int RATE_DIGITS = 8;

    /** Units of the settlement currency for one of the charge's; empty where the two are the same. */
    String rate() {
        if (currency.equals(settlementCurrency) || gross.signum() == 0) {
            return "";
        }
        return settled.divide(gross, RATE_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Invoice number, customer and kind in one line, as statements show it. */
    String words() {
        String who = customerName == null ? "" : " " + customerName;
        String what = invoiceNumber == null ? "no invoice" : invoiceNumber;
        return what + who + (type == Type.RECEIPT ? "" : " " + type.word());
    }
}
