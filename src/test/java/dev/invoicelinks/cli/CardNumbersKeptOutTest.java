package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card's number in any cell of a file gets no further than the private copy of the file itself. */
final class CardNumbersKeptOutTest {

    private static final String HEADER =
            "invoice_number,customer_id,customer_name,email,phone,line_id,amount,currency,due_date,language,po_number\n";
    private static final List<String> GOOD =
            List.of("A-1", "C-1", "Aroi Dee", "ap@example.com", "", "", "100.00", "THB", "", "en", "PO-7");
    private static final List<String> SPELLINGS = List.of("4242424242424242", "4242 4242 4242 4242");

    @TempDir
    private Path folder;

    @Test
    void cardNumberInAnyColumnIsRefusedAndStandsInNoOutputAndNotInTheBooks() throws IOException {
        Home home = Home.in(folder.resolve("home"));
        StringBuilder rows = new StringBuilder(HEADER);
        for (int column = 0; column < GOOD.size(); column++) {
            List<String> row = new java.util.ArrayList<>(GOOD);
            row.set(0, "A-" + column);
            row.set(column, SPELLINGS.get(column % 2));
            rows.append(String.join(",", row)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("cards.csv"), rows);

        Home.Ran check = home.run("check", file.toString());
        Home.Ran issued = home.run("issue", file.toString());

        assertThat(issued.code()).isEqualTo(3);
        assertThat(issued.out()).contains("11 invoices: 11 rejected", "due_date \"**** 4242\"", "card's number");
        assertThat(home.files("data/results"))
                .filteredOn(it -> it.endsWith("result.csv"))
                .singleElement()
                .satisfies(result -> assertThat(Files.readString(result)).contains("po_number \"\"**** 4242"));
        assertThat(check.out() + check.err() + issued.out() + issued.err())
                .doesNotContain(SPELLINGS)
                .contains("put a letter between its digits");
        for (Path written : home.files("data")) {
            String content = Files.readString(written, StandardCharsets.ISO_8859_1);
            if (written.startsWith(home.path("data/files"))) {
                assertThat(content).contains(SPELLINGS);
                assertThat(Files.getPosixFilePermissions(written))
                        .as("private copy")
                        .hasSize(2);
            } else {
                assertThat(content).as(written.toString()).doesNotContain(SPELLINGS);
            }
        }
    }

    @Test
    void cardNumberThatSomebodyTypesStandsInNoOutputAndNotInTheBooks() throws IOException {
        Home home = Home.in(folder.resolve("home"));
        Path file = Files.writeString(folder.resolve("a.csv"), """
                        invoice_number,customer_id,customer_name,email,amount,currency
                        A-1,C-1,Aroi Dee,ap@example.com,100.00,THB
                        A-2,C-2,Sukjai,sj@example.com,200.00,THB
                        """);
        home.run("issue", file.toString());
        Path settled = Files.writeString(folder.resolve("settled.csv"), """
                        invoice_number,amount,currency,date,by,reference
                        A-1,10.00,THB,2026-11-01,cash,paid by 4242424242424242
                        A-1,4242424242424242.5.5,THB,2026-11-01,cash,
                        4242424242424242,10.00,THB,2026-11-01,cash,
                        """);
        String card = "with 4242 4242 4242 4242";

        List<Home.Ran> all = List.of(
                home.run("hold", "A-1", "--reason", card, "--yes"),
                home.run("release", "A-1", "--yes"),
                home.run("settle", "A-1", "--amount", "5.00", "--by", "cash", "--ref", card, "--yes"),
                home.run("unsettle", "A-1", "--ref", card, "--yes"),
                home.run("settle", settled.toString(), "--yes"),
                home.run("write-off", "A-1", "--reason", card, "--yes"),
                home.run("withdraw", "A-2", "--reason", card, "--yes"),
                home.run("settle", "A-2", "--by", card, "--yes"),
                home.run("settle", "4242424242424242", "--by", "cash", "--yes"),
                home.run("exceptions", "--limit", "4242424242424242"),
                home.run("status", "A-1"),
                home.run("status", "A-2", "--json"),
                home.run("audit", "export", "--personal"));

        assertThat(all.get(3).out()).as("found by what is kept of it").contains("Done for 1");
        assertThat(all)
                .allSatisfy(ran -> assertThat(ran.out() + ran.err()).doesNotContain(SPELLINGS))
                .anySatisfy(ran -> assertThat(ran.out()).contains("with **** 4242"));
        for (Path written : home.files("data")) {
            assertThat(Files.readString(written, StandardCharsets.ISO_8859_1))
                    .as(written.toString())
                    .doesNotContain(SPELLINGS);
        }
    }
}
