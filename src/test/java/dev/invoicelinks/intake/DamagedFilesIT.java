package dev.invoicelinks.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file with one defect: some seven thousand, in about a minute. */
@Tag("torture")
class DamagedFilesIT {

    @TempDir
    Path folder;

    @Test
    void noDamagedFileIsReadWronglyWithoutAWord() throws IOException {
        new DamagedFiles(folder).judge(DamagedFiles.all());
    }
}
