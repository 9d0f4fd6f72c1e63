package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor can ask for by command. */
final class AuditCommandTest {

    private static final String ADDRESS = "ap@aroidee.example.com";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void oneIssuedInvoice() {
        home = Home.in(folder);
        assertThat(home.run("issue", "samples/one-invoice.csv").code()).isZero();
    }

    @Test
    void untouchedTrailIsSaidToAgreeWithTheDigestToKeep() {
        Home.Ran ran = home.run("audit", "verify");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("1 run with", "digest of run 1: ", "Exit code 0");
    }

    @Test
    void changedTrailNamesTheFirstRunAndFails() throws Exception {
        try (Connection books = DriverManager.getConnection(
                        "jdbc:h2:file:" + home.path("data/db/books") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "sa",
                        "");
                Statement statement = books.createStatement()) {
            statement.executeUpdate("update audit set facts = 'nothing happened' where id = 1");
        }

        Home.Ran ran = home.run("audit", "verify");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("Run 1 does not agree: its audit rows are not those", "backup of data/db");
    }

    @Test
    void exportNamesNoCustomerUnlessAsked() {
        String csv = home.run("audit", "export").out();

        assertThat(csv.lines().findFirst()).contains("id,run,at,actor,action,subject,facts,request_id");
        assertThat(csv).contains("link created", "INV-1").doesNotContain(ADDRESS);
        assertThat(home.run("audit", "export", "--personal").out()).contains(ADDRESS);
    }

    @Test
    void exportAsJsonCarriesTheDigests() {
        JsonNode json = JsonMapper.shared()
                .readTree(home.run("audit", "export", "--json").out());

        assertThat(json.path("digests").size()).isEqualTo(1);
        assertThat(json.path("rows").size())
                .isEqualTo(json.path("digests").path(0).path("rows").asInt());
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        Home.Ran ran = home.run("audit");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("verify", "export");
    }
}
