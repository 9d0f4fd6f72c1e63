package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.SandboxPlace;
import dev.invoicelinks.sandbox.RunningSandbox;
import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sandbox that a command uses: one that runs already, or one inside this process on the same store. */
record SandboxAtHand(
        URI baseUrl, String secretKey, @Nullable Sandbox own) implements AutoCloseable {

    static SandboxAtHand findOrStart(SandboxPlace place, Clock clock) {
        Optional<RunningSandbox> running = RunningSandbox.find(place.store());
        if (running.isPresent()) {
            return new SandboxAtHand(running.get().baseUrl(), running.get().secretKey(), null);
        }
        Sandbox started = Sandbox.start(new SandboxSettings(place.port(), place.store(), false, clock));
        return new SandboxAtHand(started.baseUrl(), started.secretKey(), started);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
