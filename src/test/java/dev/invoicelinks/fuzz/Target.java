package dev.invoicelinks.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is fuzzed: a class beside what it tries, with a method {@code fuzzerTestOneInput(byte[])} as Jazzer asks for, and a folder of seeds. */
enum Target {
    CSV("dev.invoicelinks.intake.CsvTarget"),
    AMOUNT("dev.invoicelinks.intake.AmountTarget"),
    DATE("dev.invoicelinks.intake.DateTarget"),
    ANSWER("dev.invoicelinks.link.omise.AnswerTarget"),
    WEBHOOK("dev.invoicelinks.web.WebhookTarget");

    private final String type;

    Target(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The folder of what is tried first; findings that were mended are kept there. */
    Path folder() {
        return Path.of("src/test/resources/fuzz", word());
    }

    List<Path> seeds() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Tries one input, as the fuzzer does. */
    void run(byte[] input) throws Exception {
        try {
            Class.forName(type).getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) input);
        } catch (InvocationTargetException found) {
            throw new AssertionError(type + " found something", found.getCause());
        }
    }
}
