package dev.invoicelinks.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import dev.invoicelinks.intake.IntakeBooks;
import dev.invoicelinks.intake.ReceivedFile;
import dev.invoicelinks.intake.Receiving;
import dev.invoicelinks.intake.folder.DropFolder;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DroppedFilesTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private IntakeBooks intake;
    private Path inbox;

    @BeforeEach
    void open() throws IOException {
        intake = new IntakeBooks(Books.inMemory(), folder);
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private DroppedFiles dropped(Mode mode) {
        return new DroppedFiles(
                new DropFolder(inbox),
                Duration.ofMillis(1),
                new Receiving(folder.resolve("files")),
                intake.files,
                new Merchant(intake.run().merchant().id(), "omise", "account_1", mode, "Aroi Dee"),
                new StopSignal());
    }

    @Test
    void inLiveModeFilesWaitForAPerson() throws IOException {
        Files.writeString(inbox.resolve("a.csv"), "x");
        assertThat(dropped(Mode.LIVE).take(said::add)).isEmpty();
        assertThat(inbox.resolve("waiting/a.csv")).exists();
        assertThat(said).singleElement().asString().contains("a.csv waits for you in", "waiting");
    }

    @Test
    void fileThatARunDidNotFinishIsTakenAgain() throws IOException {
        Files.writeString(
                inbox.resolve("a.csv"),
                "invoice_number,customer_name,email,amount,currency\n"
                        + "A-1,Aroi Dee,ap@aroidee.example.com,100.00,THB\n");
        DroppedFiles dropped = dropped(Mode.SANDBOX);
        List<ReceivedFile> first = dropped.take(said::add);
        dropped.putAway(List.of(intake.run()));
        List<ReceivedFile> again = dropped.take(said::add);
        assertThat(again).isEqualTo(first).hasSize(1);

        intake.take(again.get(0).path());
        dropped.putAway(List.of(intake.run()));
        assertThat(inbox.resolve("done/a.csv")).exists();
        assertThat(dropped.take(said::add)).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void twoFilesOfOneContentAreNamed() throws IOException {
        Files.writeString(inbox.resolve("a.csv"), "x");
        Files.writeString(inbox.resolve("b.csv"), "x");
        assertThat(dropped(Mode.SANDBOX).take(said::add)).hasSize(2);
        assertThat(said)
                .containsExactly("b.csv has the same content as a.csv beside it; nothing of it is issued twice.");
    }
}
