package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.KeyNotAccepted;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.ProviderAccount;
import dev.invoicelinks.link.ProviderUnavailable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Asks the provider, in reading only, whether this account can be used, and says it in words. */
public final class ProviderCheck {

    private final ProviderSettings settings;
    private final Clock clock;
    private final LongSupplier nanoTime;

    public ProviderCheck(ProviderSettings settings, Clock clock, LongSupplier nanoTime) {
        this.settings = settings;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Everything that was found, the worst not hidden by the first. Safe to repeat. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try (OmiseLinks links = new OmiseLinks(settings, clock, nanoTime)) {
            account(links.account(), findings);
            links(links, findings);
        } catch (KeyNotAccepted refused) {
            findings.add(new Finding(
                    Level.FAILED,
                    String.valueOf(refused.getMessage()),
                    "A key is shown in the provider's dashboard under Keys; use the secret one."));
        } catch (ProviderUnavailable unavailable) {
            findings.add(new Finding(
                    Level.FAILED,
                    String.valueOf(unavailable.getMessage()),
                    "Check the network and invoice-links.provider.base-url ("
                            + settings.baseUrl().getHost() + ")."));
        }
        return findings;
    }

    private static void account(ProviderAccount account, List<Finding> findings) {
        findings.add(ok("account " + account.id() + ", " + account.country() + ", "
                + (account.livemode() ? "live" : "test") + " mode"));
        findings.add(ok("takes " + String.join(", ", account.currencies())));
        CurrencyUnit currency = CurrencyUnit.of(account.currency());
        findings.add(ok("one payment in " + account.currency() + ": from "
                + Money.ofMinor(currency, account.minimumMinor()).getAmount().toPlainString() + " to "
                + Money.ofMinor(currency, account.maximumMinor()).getAmount().toPlainString()));
        findings.add(ok(
                account.extensions().isEmpty()
                        ? "classic Links: expiry and metadata are kept by invoice-links itself"
                        : "offers " + String.join(", ", account.extensions())));
    }

    private static void links(OmiseLinks links, List<Finding> findings) {
        try {
            List<PaymentLink> newest = links.newest();
            findings.add(ok("links can be listed; the newest page holds " + newest.size()));
        } catch (KeyNotAccepted | ProviderUnavailable unusable) {
            findings.add(new Finding(
                    Level.FAILED,
                    "links cannot be listed: this account has no classic Links (" + unusable.getMessage() + ").",
                    "Accounts opened since August 2024 are pointed to Payment Links+ instead; ask the provider to"
                            + " enable Links for this account."));
        }
    }

    private static Finding ok(String what) {
        return new Finding(Level.OK, what, "");
    }

    /** How well it is. */
    public enum Level {
        OK,
        WARNING,
        FAILED
    }

    /**
     * One thing that was looked at.
     *
     * @param remedy what to do; empty when all is well
     */
    public record Finding(Level level, String what, String remedy) {}
}
