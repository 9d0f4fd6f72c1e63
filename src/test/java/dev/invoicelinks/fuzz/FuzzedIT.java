package dev.invoicelinks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real fuzzing, a process a target, for {@code -Dfuzz.seconds=N} (20) each; what it finds lies in {@code target/fuzz} and belongs to the seeds once it is mended. */
@Tag("torture")
final class FuzzedIT {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 20);
    private static final int START_SECONDS = 120;
    private static final int LONGEST_INPUT_BYTES = 16_384;
    private static final int LONGEST_INPUT_SECONDS = 10;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    @ParameterizedTest
    @EnumSource(Target.class)
    void fuzzingFindsNothing(Target target) throws Exception {
        Path folder = Files.createDirectories(
                Paths.get("target", "fuzz", target.word()).toAbsolutePath());
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(line(target, folder))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(SECONDS + START_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();

        String words = Files.readString(said);
        assertThat(ended).as("ended: " + words).isTrue();
        assertThat(process.exitValue()).as(words).isZero();
        Matcher done = DONE.matcher(words);
        assertThat(done.find()).as(words).isTrue();
        assertThat(Long.parseLong(done.group(1))).as("it tried something").isGreaterThan(100);
        System.out.println(
                "fuzzed " + target.word() + ": " + done.group(1) + " inputs in " + done.group(2) + " s, 0 findings");
    }

    private static List<String> line(Target target, Path folder) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type(),
                "--instrumentation_includes=dev.invoicelinks.**",
                "--reproducer_path=" + folder,
                "-max_total_time=" + SECONDS,
                "-max_len=" + LONGEST_INPUT_BYTES,
                "-timeout=" + LONGEST_INPUT_SECONDS,
                "-rss_limit_mb=4096",
                "-artifact_prefix=" + folder + "/"));
        line.add(Files.createDirectories(folder.resolve("found")).toString());
        line.add(target.folder().toAbsolutePath().toString());
        return line;
    }
}
