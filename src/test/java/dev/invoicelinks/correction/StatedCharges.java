package dev.invoicelinks.correction;

import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeState;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Charges;
import dev.invoicelinks.link.Payer;
import dev.invoicelinks.link.Proceeds;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.ProviderTime;
import dev.invoicelinks.link.ProviderUnavailable;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.RecordPage;
import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.link.Window;
import dev.invoicelinks.link.WindowReading;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The charges of links as a test states them; a provider that cannot be reached when told so. */
final class StatedCharges implements Charges {

    private final Map<String, ProviderRecord> byLink = new HashMap<>();
    boolean unreachable;

    void on(String linkId, ProviderRecord record) {
        byLink.put(linkId, record);
    }

    static Charge charge(ChargeStatus status, boolean paid) {
        StatedAmount amount = new StatedAmount("THB", 10_000);
        return new Charge(
                "chrg_test_1",
                false,
                null,
                null,
                new ChargeState(status, status.name(), paid, paid, false, false, false, false, null),
                amount,
                0,
                new Proceeds(amount, 10_000, 0, 0, 0, 0),
                "promptpay",
                null,
                Instant.EPOCH,
                null,
                null,
                Payer.UNNEEDED,
                !paid,
                List.of());
    }

    @Override
    public List<ProviderRecord> ofLink(String linkId) {
        if (unreachable) {
            throw new ProviderUnavailable("connection refused");
        }
        return byLink.containsKey(linkId) ? List.of(byLink.get(linkId)) : List.of();
    }

    @Override
    public ProviderTime now() {
        throw new UnsupportedOperationException("Corrections do not ask for the time");
    }

    @Override
    public WindowReading list(RecordKind kind, Window window, long most, Consumer<RecordPage> taker) {
        throw new UnsupportedOperationException("Corrections read no window");
    }

    @Override
    public List<ProviderRecord> charge(String chargeId) {
        throw new UnsupportedOperationException("Corrections read charges by link");
    }

    @Override
    public List<ProviderRecord> dispute(String disputeId) {
        throw new UnsupportedOperationException("Corrections read no dispute");
    }
}
