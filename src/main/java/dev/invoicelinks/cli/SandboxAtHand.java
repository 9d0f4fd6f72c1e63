package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.SandboxPlace;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.sandbox.RunningSandbox;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import dev.invoicelinks.sandbox.page.look.Shop;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sandbox that a command uses: one that runs already, or one inside this process on the same store. */
record SandboxAtHand(
        URI baseUrl, String secretKey, @Nullable Sandbox own) implements AutoCloseable {

    static SandboxAtHand findOrStart(Settings settings, Clock clock) {
        SandboxPlace place = settings.sandbox();
        Optional<RunningSandbox> running = RunningSandbox.find(place.store());
        if (running.isPresent()) {
            return new SandboxAtHand(running.get().baseUrl(), running.get().secretKey(), null);
        }
        Sandbox started =
                Sandbox.start(new SandboxSettings(place.port(), place.store(), false, clock, merchantOf(settings)));
        return new SandboxAtHand(started.baseUrl(), started.secretKey(), started);
    }

    /** Whom the sandbox's pages speak for: the merchant of the settings, with the outbox that its messages lie in. */
    static Shop merchantOf(Settings settings) {
        String support = settings.mail().support();
        return new Shop(
                settings.merchantName(),
                support.isBlank() ? settings.mail().from() : support,
                settings.zone(),
                settings.notice().outbox());
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
