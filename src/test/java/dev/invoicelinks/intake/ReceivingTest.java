package dev.invoicelinks.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Books;
import dev.invoicelinks.intake.table.FileRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivingTest {

    @TempDir
    Path folder;

    @Test
    void contentIsKeptUnderItsDigestAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        ReceivedFile received = new Receiving(folder.resolve("store")).receive(file);
        assertThat(received.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(received.size()).isEqualTo(3);
        assertThat(received.copy()).hasContent("abc");
        try (Stream<Path> kept = Files.list(folder.resolve("store"))) {
            assertThat(kept).containsExactly(received.copy());
        }
    }

    @Test
    void fileThatChangesLaterChangesNothingHere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        ReceivedFile received = new Receiving(folder.resolve("store")).receive(file);
        Files.writeString(file, "other");
        assertThat(received.copy()).hasContent("abc");
        assertThat(new Receiving(folder.resolve("store")).receive(file).sha256())
                .isNotEqualTo(received.sha256());
    }

    @Test
    void controlFileBesideIsKeptWithItsRun() throws IOException {
        try (IntakeBooks intake = new IntakeBooks(Books.inMemory(), folder)) {
            Path with = Files.writeString(folder.resolve("a.csv"), "abc");
            Files.writeString(folder.resolve("a.csv.control"), "count=1\n");
            Path without = Files.writeString(folder.resolve("b.csv"), "abc");
            intake.receive(with, without);
            SourceFile first = intake.files.of(intake.run()).get(0);
            SourceFile second = intake.files.of(intake.run()).get(1);
            assertThat(intake.files.control(first))
                    .hasValueSatisfying(control -> assertThat(control).hasContent("count=1\n"));
            assertThat(intake.files.control(second)).isEmpty();
            assertThat(second.copy()).isEqualTo(first.copy());
            assertThat(second.outcome()).isEqualTo(FileOutcome.RECEIVED);
        }
    }

    @Test
    void whatCannotBeReadIsRefusedWithARemedy() throws IOException {
        Receiving receiving = new Receiving(folder.resolve("store"));
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThatThrownBy(() -> receiving.receive(folder.resolve("none.csv")))
                .isInstanceOf(FileRefused.class)
                .hasMessage("none.csv was not read: There is no such file in " + folder + ". Check its name.");
        assertThatThrownBy(() -> receiving.receive(folder))
                .hasMessageContaining("It is a directory. Name the files in it.");
        assertThatThrownBy(() -> receiving.receive(empty)).hasMessageContaining("It is empty. Export it again.");
    }
}
