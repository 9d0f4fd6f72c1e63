package dev.invoicelinks.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.issuing.SweepReport.Kind;
import dev.invoicelinks.link.JdbcIssuedLinks;
import dev.invoicelinks.link.LinkRequest;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import dev.invoicelinks.run.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links of ours that the books do not know: only unused duplicates of an invoice with another live link are ended. */
@ParameterizedClass
@EnumSource(Database.class)
final class SweepTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SimulatedProvider provider = new SimulatedProvider(clock);
    private final TokenMint mint = new TokenMint(new byte[32], "here", "omise/account_1/test");
    private final Books books;
    private final Run run;
    private final Sweep sweep;

    SweepTest(Database database) {
        books = Books.on(database);
        Merchant merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", Mode.TEST, "Demo Trading");
        JdbcLeases leases = books.leases();
        JdbcRuns runs = new JdbcRuns(books.client(), clock, new ProgramVersion("test", "none"));
        run = runs.begin(merchant, "reconcile", leases.take(merchant, "test", Duration.ofHours(1), true));
        jdbc().update("""
                insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome)
                values (?, 1, 1, 'a.csv', 'a.csv', 'x', 1, current_timestamp, 'ACCEPTED')
                """, merchant.id());
        RunKeeping keeping = new RunKeeping(runs, leases, books.transaction(), true);
        sweep = new Sweep(
                provider,
                new JdbcIssuedLinks(jdbc(), clock),
                new JdbcSweepBook(jdbc(), keeping, new JdbcAuditTrail(jdbc(), clock, "test")),
                mint);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void unusedDuplicateOfAnInvoiceWithAnotherLinkIsEnded() {
        known("INV-1", "LINKED", true);
        landed("link_late", "INV-1", false);

        SweepReport report = sweep();

        assertThat(report).isEqualTo(new SweepReport(1, List.of(), true));
        assertThat(provider.kept.get("link_late").deleted()).isTrue();
        assertThat(provider.kept.get("link_INV-1").deleted()).isFalse();
        assertThat(jdbc().queryForList("select facts from audit", String.class))
                .containsExactly("link link_late, duplicate");
    }

    @Test
    void everythingElseIsReportedAndLeft() {
        known("INV-1", "LINKED", true);
        known("INV-2", "WITHDRAWN", false);
        landed("link_used", "INV-1", true);
        landed("link_stray", "INV-2", false);
        landed("link_foreign", "INV-3", false);

        SweepReport report = sweep();

        assertThat(report.ended()).isZero();
        assertThat(report.findings())
                .extracting(it -> it.linkId() + " " + it.kind())
                .containsExactlyInAnyOrder("link_used USED", "link_stray STRAY", "link_foreign NOT_IN_BOOKS");
        assertThat(provider.deletes).hasValue(0);
        assertThat(jdbc().queryForList("select finding from sweep_finding order by finding", String.class))
                .containsExactly("NOT_IN_BOOKS", "STRAY", "USED");
    }

    @Test
    void linkThatIsStillInDoubtIsLeftToTheResolver() {
        known("INV-1", "LINKED", true);
        known("INV-2", "UNKNOWN", false);
        landed("link_doubt", "INV-2", false);

        assertThat(sweep()).isEqualTo(SweepReport.NOTHING);
        assertThat(provider.kept.get("link_doubt").deleted()).isFalse();
    }

    @Test
    void linkThatAnotherInstallationMadeIsNoneOfOurs() {
        known("INV-1", "LINKED", true);
        TokenMint others = new TokenMint(new byte[32], "elsewhere", "omise/account_1/test");
        landed("link_other", "INV-1", false, others);

        assertThat(sweep()).isEqualTo(SweepReport.NOTHING);
        assertThat(provider.deletes).hasValue(0);
    }

    @Test
    void duplicateThatCannotBeEndedYetIsReportedAndOrdered() {
        known("INV-1", "LINKED", true);
        landed("link_late", "INV-1", false);
        provider.unreachable = true;

        assertThat(sweep().findings()).extracting(SweepReport.Finding::kind).containsExactly(Kind.NOT_ENDED);
        assertThat(jdbc().queryForList("select state from payment_link where link_id = 'link_late'", String.class))
                .as("the ending of links goes on with it")
                .containsExactly("ENDING");
    }

    @Test
    void unstableListingIsSweptAgain() {
        known("INV-1", "LINKED", true);
        provider.stable = false;

        assertThat(sweep().whole()).isFalse();
        assertThat(jdbc().queryForList("select 1 from sweep_mark")).isEmpty();
        provider.stable = true;

        assertThat(sweep().whole()).isTrue();
        assertThat(jdbc().queryForList("select 1 from sweep_mark")).hasSize(1);
    }

    private SweepReport sweep() {
        return sweep.sweep(run, NOW, new StopSignal());
    }

    private JdbcTemplate jdbc() {
        return books.template();
    }

    private void known(String number, String state, boolean linked) {
        jdbc().update("""
                insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_name, emails, amount_minor,
                    currency, description, language, use_kind, channels, metadata, state, run_number, link_sequence, posts, empty_looks,
                    once_unknown)
                select merchant_id, ?, 1, 0, id, 1, 'Customer', '', 1000, 'THB', '', 'en', 'SINGLE', '', '', ?, 1, 1, 1, 0, false
                from source_file
                """, number, state);
        if (linked) {
            landed("link_" + number, number, false);
            jdbc().update(
                            """
                    insert into payment_link (merchant_id, run_number, invoice_id, link_sequence, link_id, token, payment_uri, amount_minor,
                        currency, use_kind, expires_on, created_at, recorded_at, number, adopted, state, live_slot)
                    select merchant_id, 1, id, 1, ?, ?, 'x', 1000, 'THB', 'SINGLE', date '2027-01-01', ?, ?, number, false, 'ACTIVE', 1
                    from invoice where number = ?
                    """,
                            "link_" + number,
                            token(number, mint),
                            NOW.atOffset(ZoneOffset.UTC),
                            NOW.atOffset(ZoneOffset.UTC),
                            number);
        }
    }

    private String token(String number, TokenMint by) {
        return by.token(new InvoiceNumber(number), 1, 1).value();
    }

    private void landed(String linkId, String number, boolean used) {
        landed(linkId, number, used, mint);
    }

    private void landed(String linkId, String number, boolean used, TokenMint by) {
        LinkRequest request = new LinkRequest(
                by.token(new InvoiceNumber(number), 1, 1),
                Money.ofMinor(CurrencyUnit.of("THB"), 1000),
                number + " · Demo Trading",
                "#" + token(number, by),
                false);
        PaymentLink link = SimulatedProvider.link(linkId, request, NOW);
        provider.kept.put(linkId, used ? SimulatedProvider.used(link, NOW) : link);
    }
}
