package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.Sandbox;
import dev.invoicelinks.sandbox.SandboxSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh sandbox for each test, its caller, and the hands of customers. */
abstract class Provider {

    @TempDir
    protected Path store;

    protected Sandbox sandbox;
    protected Caller caller;

    private final boolean classic;

    Provider(boolean classic) {
        this.classic = classic;
    }

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(new SandboxSettings(0, store, classic));
        caller = Caller.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }
}
