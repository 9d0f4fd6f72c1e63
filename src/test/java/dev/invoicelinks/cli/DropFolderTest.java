package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.cli.Home.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are dropped and issued without being named. */
final class DropFolderTest {

    private static final String ROWS = "invoice_number,customer_name,email,amount,currency\n";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void homeThatLooksOften() throws IOException {
        home = Home.in(folder);
        home.local(List.of("invoice-links.sandbox.port: 0", "invoice-links.inbox.look-interval: 20ms"));
        Files.createDirectories(home.path("data/inbox"));
    }

    private void drop(String name, String content) throws IOException {
        Files.writeString(home.path("data/inbox/" + name), content);
    }

    private List<String> names(String place) {
        return home.files("data/inbox/" + place).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Test
    void droppedFilesAreIssuedOnceAndEndInDoneOrFailed() throws IOException {
        drop("good.csv", ROWS + "A-1,Aroi Dee,ap@example.com,100.00,THB\n");
        drop("good.csv.control", "count=1\nsum.THB=100.00\n");
        drop("bad.csv", "this,is,no,header\n1,2,3,4\n");
        drop("later.csv.part", ROWS);

        Ran ran = home.run("issue");

        assertThat(ran.out())
                .as(ran.err())
                .contains("good.csv · sha256 ", "later.csv.part is not read: its name is that of a temporary file.");
        assertThat(home.files("data/outbox")).hasSize(1);
        assertThat(names("done")).containsExactlyInAnyOrder("good.csv", "good.csv.control");
        assertThat(names("failed")).containsExactly("bad.csv");
        assertThat(names("processing")).isEmpty();

        home.run("issue");
        assertThat(home.files("data/outbox")).hasSize(1);
    }

    @Test
    void sameContentUnderAnotherNameIsRecognisedAndIssuedNoSecondTime() throws IOException {
        drop("monday.csv", ROWS + "A-1,Aroi Dee,ap@example.com,100.00,THB\n");
        home.run("issue");
        drop("tuesday.csv", ROWS + "A-1,Aroi Dee,ap@example.com,100.00,THB\n");

        Ran ran = home.run("issue");

        assertThat(ran.out())
                .contains("tuesday.csv has the same content as monday.csv of run 1; nothing of it is issued twice.");
        assertThat(home.files("data/outbox")).hasSize(1);
        assertThat(names("done")).containsExactlyInAnyOrder("monday.csv", "tuesday.csv");
    }

    @Test
    void namedFileStaysWhereItIs() throws IOException {
        drop("good.csv", ROWS + "A-1,Aroi Dee,ap@example.com,100.00,THB\n");
        home.run("issue", home.path("data/inbox/good.csv").toString());
        assertThat(home.path("data/inbox/good.csv")).exists();
    }
}
