package dev.invoicelinks.torture.failpoints;

import dev.invoicelinks.torture.Arena;
import java.nio.file.Path;
import java.util.List;

/** A command that is halted, and what came before it. */
enum Story {
    ISSUE {
        @Override
        List<String> prepare(Arena arena) {
            arena.run("status");
            return List.of("issue", file(arena).toString());
        }
    },
    RESEND {
        @Override
        List<String> prepare(Arena arena) {
            arena.run("issue", file(arena).toString());
            return List.of("resend", "P-1", "--yes");
        }
    },
    REVISE {
        @Override
        List<String> prepare(Arena arena) {
            arena.run("issue", file(arena).toString());
            Path revised = arena.file("revised.csv", List.of(Arena.row("P-2", "777.00")));
            return List.of("issue", revised.toString(), "--accept-revisions", "--yes");
        }
    },
    REISSUE {
        @Override
        List<String> prepare(Arena arena) {
            arena.run("issue", file(arena).toString());
            return List.of("reissue", "P-2", "--yes");
        }
    },
    WITHDRAW {
        @Override
        List<String> prepare(Arena arena) {
            arena.run("issue", file(arena).toString());
            return List.of("withdraw", "P-2", "--reason", "wrong", "--notify", "--yes");
        }
    },
    RECONCILE {
        @Override
        List<String> prepare(Arena arena) {
            arena.run("issue", file(arena).toString());
            arena.control(
                    "/_sandbox/customers", "{\"seed\":11,\"mix\":{\"paid\":0.5,\"refunded\":0.3,\"failed\":0.1}}");
            return List.of("reconcile");
        }
    };

    private static final int INVOICES = 3;

    /** Brings the arena to where the command begins; nothing is watched yet. */
    abstract List<String> prepare(Arena arena);

    private static Path file(Arena arena) {
        return arena.invoices("points.csv", "P-", INVOICES);
    }
}
