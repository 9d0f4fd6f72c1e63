package dev.invoicelinks.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file with one defect: some ten thousand, in a few minutes. */
@Tag("torture")
class DamagedFilesIT {

    @TempDir
    Path folder;

    @Test
    void noDamagedFileIsReadWronglyWithoutAWord() throws IOException {
        new DamagedFiles(folder).judge(DamagedFiles.all());
    }

    @Test
    void noDamagedExportIsReadWronglyWithoutAWord() throws IOException {
        new DamagedFiles(folder).judge(DamagedFiles.exports());
    }
}
