package dev.invoicelinks.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A run's end seals its audit rows; whatever is changed behind that is noticed, and the first run that it concerns is named. */
@ParameterizedClass
@EnumSource(Database.class)
final class AuditSealsTest {

    private final Database database;
    private Books books;
    private Merchant merchant;
    private Runs runs;
    private AuditTrail trail;
    private AuditSeals seals;

    AuditSealsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void threeEndedRuns() {
        books = Books.on(database);
        merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", Mode.SANDBOX, "Demo");
        runs = new JdbcRuns(books.client(), Clock.systemUTC(), new ProgramVersion("test", "none"));
        trail = new JdbcAuditTrail(books.template(), Clock.systemUTC(), "anna");
        seals = new JdbcAuditSeals(books.client(), Clock.systemUTC());
        IntStream.rangeClosed(1, 3).forEach(run -> endedRun("link created", "link sent"));
    }

    private Run endedRun(String... actions) {
        Run run = openRun(actions);
        runs.end(run, 0, "all done");
        return run;
    }

    private Run openRun(String... actions) {
        Run run = runs.begin(merchant, "issue", new Fence(1));
        for (String action : actions) {
            trail.append(
                    run,
                    List.of(new AuditEntry(action, "INV-" + run.number(), "THB 10.00", "to a@example.com", "req_1")));
        }
        return run;
    }

    @AfterEach
    void close() {
        books.close();
    }

    private AuditVerdict verdict() {
        return AuditCheck.of(seals, merchant);
    }

    private void tamper(String sql) {
        assertThat(books.template().update(sql)).isPositive();
    }

    private void disagreesAt(long run, String why) {
        AuditVerdict.Disagreement first = verdict().first();
        assertThat(first).isNotNull();
        assertThat(first.run()).isEqualTo(run);
        assertThat(first.why()).contains(why);
    }

    @Test
    void untouchedTrailAgreesAndItsNewestDigestIsNamed() {
        AuditVerdict verdict = verdict();

        assertThat(verdict.agrees()).isTrue();
        assertThat(verdict.runs()).isEqualTo(3);
        assertThat(verdict.rows()).isEqualTo(6);
        assertThat(verdict.lastRun()).isEqualTo(3);
        assertThat(verdict.digest()).matches("[0-9a-f]{64}").isNotEqualTo(RunDigest.NONE);
    }

    @Test
    void eachDigestIsChainedToTheOneBefore() {
        var digests = new ArrayList<RunDigest>();
        seals.digests(merchant).forEachRemaining(digests::add);

        assertThat(digests).extracting(RunDigest::run).containsExactly(1L, 2L, 3L);
        assertThat(digests)
                .extracting(RunDigest::previous)
                .containsExactly(
                        RunDigest.NONE, digests.get(0).digest(), digests.get(1).digest());
    }

    @Test
    void changedRowIsNoticed() {
        tamper("update audit set facts = 'THB 99.00' where subject = 'INV-2' and action = 'link sent'");

        disagreesAt(2, "one was changed");
        assertThat(verdict().lastRun()).isEqualTo(1);
    }

    @Test
    void removedRowIsNoticed() {
        tamper("delete from audit where subject = 'INV-2' and action = 'link sent'");

        disagreesAt(2, "it has 1 audit rows, and 2 were sealed");
    }

    @Test
    void rowAddedBehindItsSealIsNoticed() {
        trail.append(
                new Run(merchant, 1, "issue", Instant.EPOCH, new Fence(1)),
                List.of(AuditEntry.of("link created", "INV-9", "late")));

        disagreesAt(1, "added to it after it was sealed");
    }

    @Test
    void rowMovedToAnotherRunIsNoticed() {
        tamper("update audit set run_number = 3 where subject = 'INV-2' and action = 'link sent'");

        disagreesAt(2, "it has 1 audit rows");
    }

    @Test
    void removedDigestIsNoticed() {
        tamper("delete from audit_digest where run_number = 2");
        disagreesAt(2, "its digest was removed");

        tamper("delete from audit where run_number = 2");
        disagreesAt(3, "not chained to that of run 1");
    }

    @Test
    void remadeDigestBreaksTheChainBehindIt() {
        tamper("update audit_digest set digest = '" + "1".repeat(64) + "' where run_number = 1");

        disagreesAt(1, "one was changed");
    }

    @Test
    void whoActedAndWhomItNamedCanBeErased() {
        tamper("update audit set personal = null, actor = 'erased'");

        assertThat(verdict().agrees()).isTrue();
    }

    @Test
    void openRunIsNotSealedAndDoesNotDisagree() {
        openRun("link created");

        assertThat(verdict().agrees()).isTrue();
        assertThat(verdict().lastRun()).isEqualTo(3);
    }

    @Test
    void whatAKillLeftUnsealedIsSealedByTheNextEnd() {
        tamper("delete from audit_digest where run_number = 3");
        assertThat(verdict().agrees()).as("ended, not yet sealed").isTrue();

        endedRun("link created");

        assertThat(verdict().lastRun()).isEqualTo(4);
        assertThat(verdict().agrees()).isTrue();
    }

    @Test
    void runOfMoreRowsThanAPageIsSealedWhole() {
        Run run = runs.begin(merchant, "issue", new Fence(1));
        trail.append(run, Collections.nCopies(25_000, AuditEntry.of("link created", "INV-1", "THB 1.00")));
        runs.end(run, 0, "all done");

        assertThat(verdict().rows()).isEqualTo(25_006);
        assertThat(verdict().agrees()).isTrue();
    }

    @Test
    void merchantsDoNotMix() {
        Merchant other = new JdbcMerchants(books.client()).merchant("omise", "account_2", Mode.TEST, "Other");
        Run run = runs.begin(other, "issue", new Fence(1));
        trail.append(run, List.of(AuditEntry.of("link created", "INV-1", "THB 1.00")));
        runs.end(run, 0, "all done");

        assertThat(AuditCheck.of(seals, other).rows()).isEqualTo(1);
        assertThat(verdict().agrees()).isTrue();
    }
}
