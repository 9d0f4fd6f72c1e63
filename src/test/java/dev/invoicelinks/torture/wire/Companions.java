package dev.invoicelinks.torture.wire;

import dev.invoicelinks.process.Program;
import dev.invoicelinks.torture.Arena;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** An arena and the program in processes of its own, which signals and limits can reach. */
record Companions(Arena arena, Program program) implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final int MOST_RUNS = 8;
    private static final int NEEDS_PERSON = 3;

    static Companions in(Path folder, String... settings) throws IOException {
        Arena arena = Arena.withMail(folder, settings);
        return new Companions(arena, new Program(arena.home().folder(), List.of()));
    }

    /** Waits until so many links were made, or the process has ended. */
    void untilLinks(long count, Process process) {
        Awaitility.await().atMost(STARTS_WITHIN).until(() -> arena.count("link.create") >= count || !process.isAlive());
    }

    /** Sends a process a signal, by its id. */
    static void signal(String name, Process process) throws IOException, InterruptedException {
        tool("kill", "-" + name, String.valueOf(process.pid()));
    }

    /** From now on no file may grow beyond so many bytes in this process, as if the disk were full. */
    static void limitFiles(Process process, long bytes) throws IOException, InterruptedException {
        tool("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes);
    }

    private static void tool(String... line) throws IOException, InterruptedException {
        if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", line) + " failed");
        }
    }

    /** The same command until nothing is open any more; its last exit code. */
    int complete(String... command) {
        int code = program.run(command);
        for (int run = 1; run < MOST_RUNS && code != 0 && code != NEEDS_PERSON; run++) {
            code = program.run(command);
        }
        return code;
    }

    @Override
    public void close() {
        arena.close();
    }
}
