package dev.invoicelinks.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.Database;
import dev.invoicelinks.link.IssuedLink;
import dev.invoicelinks.run.LeaseLost;
import dev.invoicelinks.run.Progress;
import dev.invoicelinks.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves, what stays, and that nothing leaves twice. */
@ParameterizedClass
@EnumSource(Database.class)
final class SendingTest {

    @TempDir
    private Path folder;

    private final NoticeBooks books;

    SendingTest(Database database) {
        books = new NoticeBooks(database);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void queuedMessageIsLaidDownAndSent() throws IOException {
        books.link("INV-1", NoticeBooks.mailed("ap@example.com"));

        SendingReport report = send();

        assertThat(report).extracting(SendingReport::laid, SendingReport::kept).containsExactly(1, 0);
        assertThat(books.states()).containsExactly("INV-1 SENT");
        assertThat(outbox()).hasSize(1).allMatch(name -> name.endsWith(".eml"));
    }

    @Test
    void sameLinkToldTwiceIsOneNotice() throws IOException {
        IssuedLink link = books.link("INV-1", NoticeBooks.mailed("ap@example.com"));
        books.queueAgain(link, link);
        send();
        books.queueAgain(link);
        send();

        assertThat(books.states()).containsExactly("INV-1 SENT");
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void whatWaitsInRestoredBooksDoesNotLeaveByItself() throws IOException {
        books.link("INV-1", NoticeBooks.mailed("ap@example.com"));
        books.link("INV-2", NoticeBooks.mailed("ap@example.com"));
        books.books
                .client()
                .sql("update notice set state = 'RETRY', way = 'SMTP' where invoice_id = 2")
                .update();
        books.restored();
        books.restored();

        assertThat(send()).extracting(SendingReport::laid).isEqualTo(0);
        assertThat(books.states()).containsExactly("INV-1 SEND_UNKNOWN", "INV-2 SEND_UNKNOWN");
        assertThat(outbox()).isEmpty();
    }

    @Test
    void everyAddressGetsItsOwnMessage() throws IOException {
        books.link("INV-1", NoticeBooks.mailed("ap@example.com", "cfo@example.com"));
        send();

        assertThat(books.states()).containsExactly("INV-1 SENT", "INV-1 SENT");
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void customerWithoutAnAddressGetsATextMessage() throws IOException {
        books.link("INV-1", NoticeBooks.customer("Aroi Dee", List.of(), "+66812345678"));
        send();

        assertThat(outbox()).hasSize(1).allMatch(name -> name.endsWith(".sms.txt"));
        String text = Files.readString(folder.resolve(outbox().get(0)));
        assertThat(text)
                .startsWith("To: +66812345678")
                .contains("[TEST]", "INV-1", "THB 1,500.00", "https://link.omise.co/INV-1");
    }

    @Test
    void messageThatAKillLeftSendingIsLaidDownAgainUnderTheSameName() throws IOException {
        books.link("INV-1", NoticeBooks.mailed("ap@example.com"));
        send();
        books.books.template().update("update notice set state = 'SENDING'");
        send();

        assertThat(books.states()).containsExactly("INV-1 SENT");
        assertThat(outbox()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'WITHDRAWN'",
                "state = 'NEEDS_PERSON'",
                "once_unknown = true",
                "link_sequence = 2, state = 'READY'"
            })
    void messageOfAnInvoiceThatIsNotCertainlyLinkedStays(String change) throws IOException {
        books.link("INV-1", NoticeBooks.mailed("ap@example.com"));
        books.set("INV-1", change);

        assertThat(send()).extracting(SendingReport::laid, SendingReport::kept).containsExactly(0, 0);
        assertThat(books.states()).containsExactly("INV-1 PENDING");
        assertThat(outbox()).isEmpty();
    }

    @Test
    void messageOfAHeldInvoiceStays() throws IOException {
        IssuedLink link = books.link("INV-1", NoticeBooks.mailed("ap@example.com"));
        books.books
                .template()
                .update(
                        "insert into hold (invoice_id, kind, reason, placed_at, placed_by, open_slot) values (?, 'PERSON', 'wait', current_timestamp, 'me', 1)",
                        link.invoice().id());
        send();

        assertThat(outbox()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "http://link.omise.co/", "http://127.0.0.1:8420/pay/"})
    void linkToAHostThatIsNotAllowedStaysAndTheHostIsNamed(String before) throws IOException {
        books.link("INV-1", NoticeBooks.mailed("ap@example.com"), "en", thb(), before);

        assertThat(send()).extracting(SendingReport::laid, SendingReport::kept).containsExactly(0, 1);
        assertThat(outbox()).isEmpty();
        String reason = books.books
                .client()
                .sql("select reason from notice")
                .query(String.class)
                .single();
        assertThat(reason).contains("link-hosts").doesNotContain("INV-1");
    }

    @Test
    void stopEndsBetweenGroupsAndTheNextPassGoesOn() throws IOException {
        for (int number = 1; number <= 150; number++) {
            books.link("INV-" + number, NoticeBooks.mailed("c" + number + "@example.com"));
        }
        StopSignal stop = new StopSignal();
        Progress stopping = new Progress() {
            @Override
            public void begin(String label, long total) {}

            @Override
            public void advance(long count) {
                stop.raise();
            }

            @Override
            public void end() {}
        };
        books.sending(folder).send(books.run, stop, stopping);
        assertThat(outbox()).hasSize(100);

        send();
        assertThat(outbox()).hasSize(150);
        assertThat(books.states()).allMatch(state -> state.endsWith(" SENT"));
    }

    @Test
    void writerWhoseLeaseWasTakenOverSendsNothing() throws IOException {
        books.link("INV-1", NoticeBooks.mailed("ap@example.com"));
        books.leases.take(books.merchant, "another", Duration.ofMinutes(1), true);

        assertThatThrownBy(this::send).isInstanceOf(LeaseLost.class);
        assertThat(outbox()).isEmpty();
        assertThat(books.states()).containsExactly("INV-1 PENDING");
    }

    @Test
    void auditKeepsTheAddressInItsPersonalPartOnly() {
        books.link("INV-1", NoticeBooks.mailed("ap@example.com"));
        send();

        List<String> facts = books.books
                .client()
                .sql("select facts from audit")
                .query(String.class)
                .list();
        List<String> personal = books.books
                .client()
                .sql("select personal from audit where action = 'notice sent'")
                .query(String.class)
                .list();
        assertThat(facts)
                .isNotEmpty()
                .noneMatch(fact -> fact.contains("ap@example.com") || fact.contains("link.omise.co"));
        assertThat(personal).hasSize(1).allMatch(it -> it.startsWith("ap@example.com"));
    }

    private SendingReport send() {
        return books.sending(folder).send(books.run, new StopSignal(), Progress.SILENT);
    }

    private List<String> outbox() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Money thb() {
        return Money.ofMinor(CurrencyUnit.of("THB"), 150000);
    }
}
