package dev.invoicelinks.sandbox;

import java.nio.file.Path;

/**
 * Where a sandbox runs.
 *
 * @param port on 127.0.0.1; its links always carry it; 0: any free one
 * @param store folder of its links, its address and its journal
 * @param classic true: only what the classic Links API has, which is all this version offers
 */
public record SandboxSettings(int port, Path store, boolean classic) {

    /** The port that commands use unless they are told otherwise. */
    public static final int DEFAULT_PORT = 8420;
}
