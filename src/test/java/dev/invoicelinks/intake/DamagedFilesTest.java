package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.intake.damage.CleanFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some of the files with one defect each; {@link DamagedFilesIT} reads them all. */
class DamagedFilesTest {

    private static final int SLICE = 600;
    private static final int EXPORTS = 80;

    @TempDir
    Path folder;

    @Test
    void cleanFilesSayWhatTheyWereMadeOf() throws IOException {
        for (CleanFile clean : CleanFile.all()) {
            Map<String, String> read = new DamagedFiles(folder).said(clean);
            assertThat(read).hasSize(clean.rows().size() - 1);
            for (List<String> row : clean.rows().subList(1, clean.rows().size())) {
                assertThat(read.get(row.get(0)))
                        .contains(" / " + row.get(2) + " / ", row.get(3), row.get(6) + " " + row.get(5), row.get(9));
            }
        }
    }

    @Test
    void damagedFilesAreNotReadWronglyWithoutAWord() throws IOException {
        new DamagedFiles(folder).judge(DamagedFiles.all().subList(0, SLICE));
    }

    @Test
    void damagedExportsAreNotReadWronglyWithoutAWord() throws IOException {
        new DamagedFiles(folder).judge(DamagedFiles.exports().subList(0, EXPORTS));
    }
}
