package dev.invoicelinks.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DropFolderTest {

    private static final Predicate<DropFolder> NOTHING_HAPPENS = folder -> false;

    @TempDir
    private Path home;

    private Path inbox;
    private DropFolder folder;

    @BeforeEach
    void open() throws IOException {
        inbox = Files.createDirectory(home.resolve("inbox"));
        folder = new DropFolder(inbox);
    }

    private Path drop(String name, String content) {
        try {
            return Files.writeString(inbox.resolve(name), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<String> ready(Predicate<DropFolder> pause) {
        return folder.ready(pause).files().stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Test
    void folderIsMadeAndAnEmptyOneIsReadAtOnce() {
        DropFolder other = new DropFolder(home.resolve("other/inbox"));
        assertThat(other.ready(pause -> {
                            throw new AssertionError("There is nothing to wait for");
                        })
                        .files())
                .isEmpty();
        assertThat(home.resolve("other/inbox/processing")).isDirectory();
    }

    @Test
    void fileThatDoesNotChangeBetweenTwoLooksIsWhole() {
        drop("b.csv", "x");
        drop("a.csv", "x");
        assertThat(ready(NOTHING_HAPPENS)).containsExactly("a.csv", "b.csv");
    }

    @Test
    void fileThatGrowsBetweenTwoLooksIsLeftForALaterRun() {
        drop("a.csv", "x");
        drop("b.csv", "x");
        DropFolder.Ready ready = folder.ready(pause -> {
            drop("b.csv", "x,y");
            drop("c.csv", "new");
            return false;
        });
        assertThat(ready.files()).containsExactly(inbox.resolve("a.csv"));
        assertThat(ready.notes())
                .containsExactly(
                        "b.csv is still being written; it is read by a later run.",
                        "c.csv is still being written; it is read by a later run.");
    }

    @Test
    void controlFileThatIsStillWrittenHoldsItsFileBack() {
        drop("a.csv", "x");
        drop("a.csv.control", "count=");
        assertThat(ready(pause -> {
                    drop("a.csv.control", "count=1");
                    return false;
                }))
                .isEmpty();
        assertThat(ready(NOTHING_HAPPENS)).containsExactly("a.csv");
    }

    @Test
    void doneMarkerMakesWaitingNeedless() {
        drop("a.csv", "x");
        drop("a.csv.done", "");
        assertThat(ready(pause -> {
                    throw new AssertionError("The file says that it is whole");
                }))
                .containsExactly("a.csv");
        Path taken = folder.move(inbox.resolve("a.csv"), Place.PROCESSING);
        assertThat(taken).exists();
        assertThat(inbox.resolve("a.csv.done")).doesNotExist();
    }

    @Test
    void nothingIsTakenOnceTheProgramIsAskedToStop() {
        drop("a.csv", "x");
        assertThat(ready(pause -> true)).isEmpty();
    }

    @Test
    void whatIsNoPlainFileIsLeftLyingWithANote() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "x");
        Files.createSymbolicLink(inbox.resolve("link.csv"), secret);
        Files.createDirectory(inbox.resolve("folder.csv"));
        assertThat(new ProcessBuilder("mkfifo", inbox.resolve("pipe.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        List.of(".hidden.csv", "~$open.xlsx", "a.csv.part", "b.tmp", "c.csv~", "d.CRDOWNLOAD")
                .forEach(name -> drop(name, "x"));
        drop("two\nlines.csv", "x");
        drop("turned\u202Evsc.exe", "x");
        drop("-rf.csv", "x");
        drop("..\\up.csv", "x");
        drop("alone.csv.control", "count=1");

        DropFolder.Ready ready = folder.ready(NOTHING_HAPPENS);

        assertThat(ready.files()).isEmpty();
        assertThat(ready.notes())
                .contains(
                        "link.csv is not read: it is a symbolic link; drop the file itself.",
                        "folder.csv is not read: it is a folder; drop the files in it.",
                        "pipe.csv is not read: it is no regular file.",
                        ".hidden.csv is not read: its name is that of a temporary file.",
                        "~$open.xlsx is not read: its name is that of a temporary file.",
                        "two lines.csv is not read: its name holds characters that mean something else to programs;"
                                + " rename it.",
                        "alone.csv.control lies here without alone.csv.")
                .hasSize(14)
                .allSatisfy(note -> assertThat(note).doesNotContain("\n", "\u202E"));
    }

    @Test
    void movedFileKeepsItsControlFileAndOverwritesNothing() throws IOException {
        for (int day = 1; day <= 2; day++) {
            drop("a.csv", "day " + day);
            drop("a.csv.control", "count=" + day);
            folder.move(folder.move(inbox.resolve("a.csv"), Place.PROCESSING), Place.DONE);
        }
        assertThat(inbox.resolve("done/a.csv")).hasContent("day 1");
        assertThat(inbox.resolve("done/a-2.csv")).hasContent("day 2");
        assertThat(inbox.resolve("done/a-2.csv.control")).hasContent("count=2");
        assertThat(folder.taken()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inbox.resolve("done"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatAKilledRunTookIsFoundAgain() {
        drop("a.csv", "x");
        drop("a.csv.control", "count=1");
        Path taken = folder.move(inbox.resolve("a.csv"), Place.PROCESSING);
        assertThat(new DropFolder(inbox).taken()).containsExactly(taken);
        assertThat(folder.holds(taken)).isTrue();
        assertThat(folder.holds(inbox.resolve("done/a.csv"))).isFalse();
    }
}
