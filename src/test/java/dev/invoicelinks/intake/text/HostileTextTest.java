package dev.invoicelinks.intake.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.intake.table.FileRefused;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to keep a reader busy: each is refused in words, soon, and in little memory. */
class HostileTextTest {

    private static final Set<String> NAMES = Set.of("invoice_number", "customer_name", "amount");
    private static final String HEADER = "invoice_number,customer_name,amount\n";
    private static final int LINES = 100_000;

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("every row opens a cell", HEADER, "INV-1,\"Aroi Dee,1\nx,x x,1\n", "do not match"),
                Arguments.of("every row holds a stray mark", HEADER, "INV-1,Aroi \"Dee,1\n", "do not match"),
                Arguments.of(
                        "one cell without an end",
                        HEADER + "INV-1,",
                        "xxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                        "longer than a cell"),
                Arguments.of("one row without an end", HEADER, "x,x,x,x,x,x,x,x,x,x,x,x,x,x,", "longer than a"),
                Arguments.of("zeros", HEADER, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\n", "zero byte"),
                Arguments.of("delimiters alone", "", ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n", "no header"),
                Arguments.of("quotation marks alone", "", "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void fileIsRefusedInWords(String name, String begin, String line, String words) throws IOException {
        Path file = folder.resolve("hostile.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(begin);
            for (int count = 0; count < LINES; count++) {
                out.write(line);
            }
        }
        TextFiles files = new TextFiles(HostileTextTest::known, DeclaredText.NONE);
        assertThatThrownBy(() -> files.understand(file, file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(words);
    }

    private static int known(List<String> cells) {
        return (int) cells.stream().filter(NAMES::contains).count();
    }
}
