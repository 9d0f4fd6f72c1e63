package dev.invoicelinks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** Whatever is logged with the program's own settings, nobody can write a record into the log that the program did not. */
final class LogRecordsTest {

    private static final String FORGED = "2026-11-24T00:00:00.000Z ERROR run=1 step=x invoice=y Forged: record";

    @TempDir
    private Path home;

    @Test
    void aMessageIsOneLineAndWhatBelongsToItIsIndented() throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("invoice-links.home", home.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        Logger log = context.getLogger("dev.invoicelinks.Test");
        for (String end : List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000B", "\f")) {
            log.warn("told {}", end + FORGED);
            log.error("failed", new IllegalStateException("first" + end + FORGED));
        }
        context.stop();

        List<String> lines = Files.readString(home.resolve("data/logs/invoice-links.log"))
                .lines()
                .toList();
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("    "))
                .hasSize(16)
                .allMatch(line -> line.contains(" Test: "));
        assertThat(lines).filteredOn(line -> line.contains("told ")).hasSize(8).allMatch(line -> line.endsWith(FORGED));
        assertThat(lines).anyMatch(line -> line.startsWith("    \tat "));
        assertThat(lines).noneMatch(line -> line.startsWith("2026-11-24T00:00:00.000Z ERROR"));
    }
}
