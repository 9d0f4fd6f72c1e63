package dev.invoicelinks.sandbox.page.look;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * The merchant whom a sandbox plays.
 *
 * @param name trading name, shown to customers
 * @param support whom customers ask
 * @param zone of every time shown
 * @param outbox folder of the messages that customers would have got
 */
public record Shop(String name, String support, ZoneId zone, Path outbox) {

    /** Who is played unless anybody else is named; its outbox lies beside the sandbox's store. */
    public static Shop demo(Path store) {
        return new Shop(
                "Demo Trading",
                "support@example.com",
                ZoneId.of("Asia/Bangkok"),
                store.toAbsolutePath().resolveSibling("outbox"));
    }
}
