package dev.invoicelinks.reconcile;

import dev.invoicelinks.Database;
import dev.invoicelinks.correction.JdbcSettledOutsides;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.link.Charge;
import dev.invoicelinks.link.ChargeState;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.Payer;
import dev.invoicelinks.link.Proceeds;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.StatedAmount;
import dev.invoicelinks.link.Transaction;
import dev.invoicelinks.reconcile.Proof.Difference;
import dev.invoicelinks.run.JdbcLeases;
import dev.invoicelinks.run.JdbcRuns;
import dev.invoicelinks.run.ProgramVersion;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Books with invoices, their links and what the provider said, and the whole reconciliation over them. Invoices are of THB 10.00, due on day 30. */
final class ReconcileBooks implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    static final LocalDate DAY_0 = LocalDate.of(2026, 10, 1);
    static final LocalDate AS_OF = DAY_0.plusDays(60);
    static final long AMOUNT = 1000;

    private final MoneyBooks money;
    private final Run run;
    private final long file;
    private final Matching matching;
    private final Classifying classifying;
    private final Others others;
    private final Proving proving;
    private final JdbcProofBook proofs;
    private final Following following;

    ReconcileBooks(Database database) {
        money = new MoneyBooks(database);
        JdbcTemplate jdbc = jdbc();
        var transaction = money.books.transaction();
        JdbcLeases leases = money.books.leases();
        Clock clock = Clock.fixed(AS_OF.atTime(12, 0).atZone(ZONE).toInstant(), ZoneOffset.UTC);
        run = new JdbcRuns(money.books.client(), clock, new ProgramVersion("test", "none"))
                .begin(money.merchant, "reconcile", leases.take(money.merchant, "test", Duration.ofHours(1), true));
        file = insertFile();
        matching = new Matching(new JdbcMatchBook(jdbc, transaction, leases));
        classifying = new Classifying(new JdbcCaseBook(jdbc, transaction, leases, new JdbcSettledOutsides(jdbc)));
        others = new Others(new JdbcOtherBook(jdbc, transaction, leases));
        proofs = new JdbcProofBook(new NamedParameterJdbcTemplate(jdbc), transaction, leases, clock);
        proving = new Proving(proofs);
        following = new Following(
                new Following.Steps(matching, classifying, others),
                new JdbcWhereabouts(money.books.client()),
                ZONE,
                clock);
    }

    private long insertFile() {
        jdbc().update("""
                insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome)
                values (?, ?, 1, 'planted', 'planted', 'x', 1, ?, 'ACCEPTED')
                """, merchant(), run.number(), at(0));
        return jdbc().queryForObject("select max(id) from source_file", Long.class);
    }

    JdbcTemplate jdbc() {
        return money.books.template();
    }

    int merchant() {
        return money.merchant.id();
    }

    Run run() {
        return run;
    }

    static java.time.OffsetDateTime at(int day) {
        return DAY_0.plusDays(day).atTime(12, 0).atZone(ZONE).toOffsetDateTime();
    }

    /** Everything a nightly run does after its fetch. */
    List<Difference> reconcile() {
        return reconcile(AS_OF);
    }

    List<Difference> reconcile(LocalDate asOf) {
        matching.match(run, new StopSignal(), Progress.SILENT);
        classifying.classify(run, asOf, new StopSignal(), Progress.SILENT);
        others.classify(run, new StopSignal(), Progress.SILENT);
        proofs.begin(run, asOf);
        return proving.prove(run);
    }

    List<Difference> prove() {
        return proving.prove(run);
    }

    void follow(Collection<String> chargeIds) {
        following.follow(run, chargeIds);
    }

    /** The provider said this, read so many seconds after day 0. */
    void said(int second, ProviderRecord... records) {
        money.book.record(money.merchant, List.of(records), at(0).toInstant().plusSeconds(second));
    }

    void said(List<? extends ProviderRecord> records) {
        money.book.record(money.merchant, records, at(59).toInstant());
    }

    long invoice(String number) {
        return invoice(number, 1, "LINKED", "SINGLE", AMOUNT);
    }

    long invoice(String number, int revision, String state, String use, long amount) {
        jdbc().update(
                        """
                insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_id, customer_name, emails,
                    amount_minor, currency, issue_date, due_date, description, language, use_kind, channels, metadata, state, run_number,
                    link_sequence, posts, empty_looks, once_unknown)
                values (?, ?, ?, 0, ?, 1, ?, ?, ?, ?, 'THB', ?, ?, '', 'en', ?, '', '', ?, 1, 1, 1, 0, false)
                """,
                        merchant(),
                        number,
                        revision,
                        file,
                        "C-" + number,
                        "Customer " + number,
                        "ap@" + number + ".example",
                        amount,
                        DAY_0,
                        DAY_0.plusDays(30),
                        use,
                        state);
        return jdbc().queryForObject(
                        "select id from invoice where number = ? and revision = ?", Long.class, number, revision);
    }

    void link(long invoice, String linkId, Linked how) {
        jdbc().update(
                        """
                insert into payment_link (merchant_id, run_number, invoice_id, link_sequence, link_id, token, payment_uri, amount_minor,
                    currency, use_kind, expires_on, created_at, recorded_at, number, adopted, state, live_slot, least_minor, most_minor)
                select merchant_id, 1, id, 1, ?, ?, 'https://link.omise.co/X', amount_minor, currency, use_kind, ?, ?, ?, number, false, ?,
                    ?, ?, ? from invoice where id = ?
                """,
                        linkId,
                        how.token(),
                        DAY_0.plusDays(40),
                        at(0),
                        at(0),
                        how.state(),
                        how.live() ? 1 : null,
                        how.least(),
                        how.most(),
                        invoice);
    }

    /** How a link stands. */
    record Linked(
            @Nullable String token,
            String state,
            boolean live,
            @Nullable Long least,
            @Nullable Long most) {

        static final Linked ACTIVE = new Linked(null, "ACTIVE", true, null, null);
        static final Linked USED = new Linked(null, "USED", true, null, null);
        static final Linked ENDED = new Linked(null, "ENDED", false, null, null);
    }

    void outside(String number, String means, long minor, int day) {
        jdbc().update("""
                insert into settled_outside (merchant_id, number, invoice_id, means, amount_minor, currency, settled_on, reference,
                    recorded_at, recorded_by, run_number, state_before, link_ended, standing_slot)
                select merchant_id, number, id, ?, ?, 'THB', ?, '', ?, 'test', 1, 'LINKED', false, 1 from invoice where number = ?
                """, means, minor, DAY_0.plusDays(day), at(day), number);
    }

    /** A charge in the making, paid by a link on a day. */
    static final class Made {

        private final String id;
        private @Nullable String link;
        private @Nullable String token;
        private ChargeStatus status = ChargeStatus.SUCCESSFUL;
        private boolean capturable;
        private String currency = "THB";
        private long minor = AMOUNT;
        private long refunded;
        private @Nullable Long settledAt;
        private int day = 10;
        private boolean livemode;
        private Payer payer = Payer.UNNEEDED;

        Made(String id) {
            this.id = id;
        }

        Made by(@Nullable String linkId) {
            link = linkId;
            return this;
        }

        Made token(String value) {
            token = value;
            return this;
        }

        Made status(ChargeStatus now) {
            status = now;
            return this;
        }

        Made authorised() {
            status = ChargeStatus.PENDING;
            capturable = true;
            return this;
        }

        Made of(String code, long amount) {
            currency = code;
            minor = amount;
            return this;
        }

        Made refunded(long amount) {
            refunded = amount;
            return this;
        }

        /** Settled at another amount than it was charged at. */
        Made settledAt(long amount) {
            settledAt = amount;
            return this;
        }

        Made on(int paidDay) {
            day = paidDay;
            return this;
        }

        Made live() {
            livemode = true;
            return this;
        }

        Made payer(String description, String name, String email) {
            payer = new Payer(description, name, email);
            return this;
        }

        Charge charge() {
            boolean paid = status == ChargeStatus.SUCCESSFUL;
            ChargeState state = new ChargeState(
                    status,
                    status.name().toLowerCase(java.util.Locale.ROOT),
                    paid,
                    paid || capturable,
                    capturable,
                    status == ChargeStatus.REVERSED,
                    false,
                    status == ChargeStatus.EXPIRED,
                    null);
            Instant at = at(day).toInstant();
            return new Charge(
                    id,
                    livemode,
                    link,
                    token == null ? null : new ReferenceToken(token),
                    state,
                    new StatedAmount(currency, minor),
                    refunded,
                    new Proceeds(new StatedAmount(currency, settled()), net(), settled() - net(), 0, 0, 0),
                    "promptpay",
                    null,
                    at,
                    paid ? at : null,
                    null,
                    payer,
                    state.isOpen(),
                    List.of());
        }

        private long net() {
            return settled() - settled() / 25;
        }

        private long settled() {
            return settledAt == null ? minor : settledAt;
        }

        /** The charge and, when it is paid, the movement that booked it. */
        List<ProviderRecord> records() {
            List<ProviderRecord> records = new ArrayList<>(List.of(charge()));
            if (status == ChargeStatus.SUCCESSFUL) {
                records.add(transaction("trxn_" + id, id, currency, net(), day));
            }
            return records;
        }
    }

    static Transaction transaction(String id, String origin, String currency, long minor, int day) {
        Instant when = at(day).toInstant();
        return new Transaction(
                id, new StatedAmount(currency, minor), true, "charge.captured.net", origin, when, when, List.of());
    }

    static Refund refund(String id, String charge, long minor, int day) {
        StatedAmount amount = new StatedAmount("THB", minor);
        return new Refund(id, charge, "closed", false, amount, amount, null, at(day).toInstant(), List.of());
    }

    static Dispute dispute(String id, String charge, String status, long minor, int day) {
        StatedAmount amount = new StatedAmount("THB", minor);
        return new Dispute(id, charge, status, null, amount, amount, at(day).toInstant(), null, List.of());
    }

    /** Everything that was said of invoices and charges, in the order of numbers and ids, without the runs that said it. */
    List<Map<String, Object>> said() {
        List<Map<String, Object>> all = new ArrayList<>(jdbc().queryForList("""
                select i.number, s.settlement, s.due_minor, s.paid_minor, s.refunded_minor, s.open_minor, s.overpaid_minor, s.paid_on,
                    s.bucket, s.flags from invoice_settlement s join invoice i on i.id = s.invoice_id order by i.number
                """));
        all.addAll(jdbc().queryForList("""
                select c.charge_id, o.outcome, o.reason, o.counted_minor, o.returned_minor, o.expected_minor, o.paid_on
                from charge_outcome o join charge c on c.id = o.charge_row order by c.charge_id
                """));
        return all;
    }

    @Override
    public void close() {
        money.close();
    }
}
