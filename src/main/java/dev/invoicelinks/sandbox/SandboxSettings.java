package dev.invoicelinks.sandbox;

import dev.invoicelinks.sandbox.page.look.Shop;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Where a sandbox runs.
 *
 * @param port on 127.0.0.1; its links always carry it; 0: any free one
 * @param store folder of its links, its address and its journal
 * @param classic true: only what the classic Links API has; false: with the extensions that its capability lists
 * @param clock its time: what it makes is dated by it
 * @param shop the merchant it plays
 */
public record SandboxSettings(int port, Path store, boolean classic, Clock clock, Shop shop) {

    /** The port that commands use unless they are told otherwise. */
    public static final int DEFAULT_PORT = 8420;

    /** Playing the demo merchant. */
    public SandboxSettings(int port, Path store, boolean classic, Clock clock) {
        this(port, store, classic, clock, Shop.demo(store));
    }

    /** By this machine's own clock. */
    public SandboxSettings(int port, Path store, boolean classic) {
        this(port, store, classic, Clock.systemUTC());
    }
}
