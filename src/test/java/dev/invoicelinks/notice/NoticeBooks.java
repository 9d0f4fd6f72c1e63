package dev.invoicelinks.notice;

import dev.invoicelinks.Books;
import dev.invoicelinks.Database;
import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.invoice.Customer;
import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.invoice.Use;
import dev.invoicelinks.link.IssuedLink;
import dev.invoicelinks.link.JdbcIssuedLinks;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.PaymentUri;
import dev.invoicelinks.run.Fence;
import dev.invoicelinks.run.JdbcAuditTrail;
import dev.invoicelinks.run.JdbcMerchants;
import dev.invoicelinks.run.Leases;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Mode;
import dev.invoicelinks.run.Run;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Books with linked invoices, and the room's pieces over them. */
final class NoticeBooks implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final NoticeSettings SETTINGS = new NoticeSettings(
            false,
            Path.of("unused"),
            Path.of("config/templates"),
            "en",
            List.of("link.omise.co", "pay.omise.co"),
            List.of("email", "sms"),
            null,
            OnUnknown.WAIT);
    static final MailSettings MAIL =
            new MailSettings("invoices@example.com", null, "answers@example.com", "+66 2 123 4567");

    final Books books;

    /** Stands still until a test moves it. */
    Clock clock = CLOCK;

    final Leases leases;
    final JdbcNotices notices;
    final Merchant merchant;
    final Run run;
    private final FirstNotices first;

    NoticeBooks(Database database) {
        books = Books.on(database);
        leases = books.leases();
        notices = new JdbcNotices(
                books.template(), books.transaction(), leases, new JdbcAuditTrail(books.template(), CLOCK, "tester"));
        merchant = new JdbcMerchants(books.client()).merchant("omise", "account_1", Mode.TEST, "Demo Trading");
        Fence fence = leases.take(merchant, "tester", Duration.ofHours(1), true);
        run = new Run(merchant, 1, "issue", NOW, fence);
        books.template().update("""
                        insert into run (merchant_id, number, command, version, configuration_hash, started_at, open_slot)
                        values (?, 1, 'issue', 'test', 'none', current_timestamp, 1)
                        """, merchant.id());
        books.template().update("""
                        insert into source_file (merchant_id, run_number, place, name, path, sha256, size_bytes, received_at, outcome)
                        values (?, 1, 1, 'a.csv', 'a.csv', 'x', 1, current_timestamp, 'ACCEPTED')
                        """, merchant.id());
        List<ChannelKind> order = List.of(ChannelKind.EMAIL, ChannelKind.SMS);
        MessageIds ids = new MessageIds(new byte[32], "installation", "example.com");
        first = new FirstNotices(notices, new RecipientChoice(order, EnumSet.copyOf(order)), ids, CLOCK);
    }

    /** Issues an invoice and queues its notices, in one transaction as the job does it. */
    IssuedLink link(String number, Customer customer) {
        return link(number, customer, "en", Money.ofMinor(CurrencyUnit.of("THB"), 150000), "https://link.omise.co/");
    }

    IssuedLink link(String number, Customer customer, String language, Money amount, String before) {
        books.template()
                .update(
                        """
                insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_id, customer_name,
                    emails, phone, amount_minor, currency, due_date, description, language, use_kind, channels, metadata, state,
                    run_number, link_sequence, posts, empty_looks, once_unknown)
                values (?, ?, 1, 0, 1, 2, ?, ?, ?, ?, ?, ?, '2026-12-24', 'Design work', ?, 'SINGLE', '', '', 'LINKED', 1, 1, 1, 0, false)
                """,
                        merchant.id(),
                        number,
                        customer.id(),
                        customer.name(),
                        String.join(";", customer.emails()),
                        customer.phone(),
                        amount.getAmountMinorLong(),
                        amount.getCurrencyUnit().getCode(),
                        language);
        Long id = books.client()
                .sql("select id from invoice where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
        IssuedLink issued = issued(id, number, customer, language, amount, before);
        books.transaction().executeWithoutResult(status -> {
            new JdbcIssuedLinks(books.template(), CLOCK).record(run, List.of(issued));
            first.queue(run, List.of(issued));
        });
        return issued;
    }

    private IssuedLink issued(long id, String number, Customer customer, String language, Money amount, String before) {
        Invoice invoice = new Invoice(
                InvoiceNumber.canonical(number),
                customer,
                amount,
                null,
                LocalDate.parse("2026-12-24"),
                "Design work",
                language,
                Use.SINGLE,
                null,
                List.of(),
                Map.of());
        String token = new TokenMint(new byte[32], "installation", merchant.key())
                .token(invoice.number(), 1, 1)
                .marked();
        PaymentLink link = new PaymentLink(
                "link_test_" + number.toLowerCase(java.util.Locale.ROOT),
                false,
                amount,
                number + " · Demo Trading",
                token + " Design work",
                false,
                false,
                false,
                new PaymentUri(before + number),
                NOW,
                null,
                null);
        return new IssuedLink(new BookedInvoice(id, 1, 1, invoice), link, LocalDate.parse("2026-12-31"), false);
    }

    /** The same links told once more, as a restart would. */
    void restored() {
        books.transaction().executeWithoutResult(status -> first.doubtWaiting(run));
    }

    void queueAgain(IssuedLink... links) {
        books.transaction().executeWithoutResult(status -> first.queue(run, List.of(links)));
    }

    Sending sending(Path outbox) {
        return sending(new Routes(new Outbox(outbox, sender(), CLOCK), Map.of(), false, List.of()), OnUnknown.WAIT);
    }

    /** Sending by these ways. */
    Sending sending(Routes routes, OnUnknown onUnknown) {
        LinkHosts hosts = new LinkHosts(SETTINGS.linkHosts(), false);
        Leaving leaving = new Leaving(notices, Templates.read(SETTINGS, MAIL), hosts, routes, clock);
        return new Sending(notices, leaving, routes, onUnknown, clock);
    }

    Sender sender() {
        return new Sender(merchant.name(), merchant.mode(), MAIL);
    }

    /** Every notice as {@code number STATE}. */
    List<String> states() {
        return books.client().sql("""
                        select i.number || ' ' || n.state from notice n join invoice i on i.id = n.invoice_id order by n.id
                        """).query(String.class).list();
    }

    void set(String number, String change) {
        books.template().update("update invoice set " + change + " where number = ?", number);
    }

    static Customer mailed(String... emails) {
        return customer("Aroi Dee", List.of(emails), null);
    }

    static Customer customer(String name, List<String> emails, @Nullable String phone) {
        return new Customer("C-1", name, new ArrayList<>(emails), phone, null, null);
    }

    @Override
    public void close() {
        books.close();
    }
}
