package dev.invoicelinks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.reconcile.Proof.Difference;
import dev.invoicelinks.reconcile.Proof.Measure;
import dev.invoicelinks.reconcile.ReconcileBooks.Linked;
import dev.invoicelinks.reconcile.ReconcileBooks.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matching, classifying and proving on either database. */
final class ReconcileBooksTest {

    private static final TokenMint MINT = new TokenMint(new byte[32], "here", "omise/account_1/test");

    @ParameterizedTest
    @EnumSource(Database.class)
    void chargeWithoutLinkIsMatchedByItsToken(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            String token = MINT.token(new InvoiceNumber("INV-1"), 1, 1).value();
            books.link(books.invoice("INV-1"), "link_1", new Linked(token, "ACTIVE", true, null, null));
            books.said(new Made("chrg_1").token(token).records());

            assertThat(books.reconcile()).isEmpty();

            assertThat(settlement(books, "INV-1")).isEqualTo("PAID");
            assertThat(outcome(books, "chrg_1"))
                    .containsEntry("outcome", "APPLIED")
                    .containsEntry("reason", "BY_TOKEN");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void paymentByTheLinkOfAnOlderRevisionBelongsToTheNewestOne(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            long old = books.invoice("INV-1", 1, "LINKED", "SINGLE", 1000);
            books.link(old, "link_1", Linked.ENDED);
            books.said(new Made("chrg_1").by("link_1").records());
            books.reconcile();
            books.jdbc().update("update invoice set state = 'WITHDRAWN' where id = ?", old);
            long newest = books.invoice("INV-1", 2, "LINKED", "SINGLE", 1200);
            books.link(newest, "link_2", Linked.ACTIVE);

            assertThat(books.reconcile()).isEmpty();

            assertThat(books.jdbc().queryForList("select invoice_id, settlement, open_minor from invoice_settlement"))
                    .containsExactly(Map.of("invoice_id", newest, "settlement", "PARTLY_PAID", "open_minor", 200L));
            assertThat(outcome(books, "chrg_1"))
                    .containsEntry("outcome", "APPLIED")
                    .containsEntry("invoice_id", newest);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void oneInvoiceIsSuggestedForAChargeOfOtherOriginAndNeverApplied(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            long right = books.invoice("INV-1");
            long other = books.invoice("INV-2");
            books.said(new Made("chrg_1")
                    .payer("thanks", "Customer INV-1", "x@y.example")
                    .records());

            books.reconcile();

            assertThat(outcome(books, "chrg_1"))
                    .containsEntry("outcome", "OTHER_ORIGIN")
                    .containsEntry("invoice_id", null)
                    .containsEntry("suggested_invoice_id", right);
            assertThat(settlement(books, "INV-1")).isEqualTo("UNPAID");
            assertThat(books.jdbc().queryForList("select invoice_id, verdict from charge_candidate order by place"))
                    .containsExactly(
                            Map.of("invoice_id", right, "verdict", "SUGGESTED"),
                            Map.of("invoice_id", other, "verdict", "OTHER_CUSTOMER"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void invoiceOfWhichJustSoMuchIsOpenFitsAsWell(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            long whole = books.invoice("INV-1");
            long part = books.invoice("INV-2", 1, "LINKED", "SINGLE", 2500);
            books.jdbc().update("update invoice set customer_name = 'Aroi Dee'");
            books.outside("INV-2", "TRANSFER", 1500, 5);
            books.said(new Made("chrg_1").payer("thanks", "Aroi Dee", "").records());

            books.reconcile();

            assertThat(outcome(books, "chrg_1")).containsEntry("suggested_invoice_id", null);
            assertThat(books.jdbc().queryForList("select invoice_id, verdict from charge_candidate order by place"))
                    .containsExactly(
                            Map.of("invoice_id", whole, "verdict", "TIED"),
                            Map.of("invoice_id", part, "verdict", "TIED"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void candidatesAreForgottenOnceTheChargesLinkIsKnown(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            long id = books.invoice("INV-1");
            books.said(new Made("chrg_1").by("link_1").records());
            books.reconcile();
            assertThat(outcome(books, "chrg_1")).containsEntry("reason", "LINK_UNKNOWN");

            books.link(id, "link_1", Linked.USED);
            books.reconcile();

            assertThat(outcome(books, "chrg_1")).containsEntry("outcome", "APPLIED");
            assertThat(books.jdbc().queryForList("select 1 from charge_candidate"))
                    .isEmpty();
            assertThat(books.jdbc().queryForList("select 1 from charge_match")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void chargeThatIsMatchedByTokenAndThenByItsLinkIsOneCharge(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            String token = MINT.token(new InvoiceNumber("INV-1"), 1, 1).value();
            long id = books.invoice("INV-1");
            books.link(id, "link_1", new Linked(token, "ACTIVE", true, null, null));
            books.said(new Made("chrg_1").by("link_2").token(token).records());
            books.said(List.of(
                    ReconcileBooks.dispute("dspt_1", "chrg_1", "lost", 300, 20),
                    ReconcileBooks.dispute("dspt_2", "chrg_1", "lost", 100, 21)));
            books.reconcile();
            List<Map<String, Object>> byToken = books.jdbc().queryForList("select open_minor from invoice_settlement");

            books.link(id, "link_2", Linked.ENDED);
            books.follow(List.of("chrg_1"));

            assertThat(byToken).containsExactly(Map.of("open_minor", 400L));
            assertThat(books.jdbc().queryForList("select open_minor from invoice_settlement"))
                    .isEqualTo(byToken);
            assertThat(outcome(books, "chrg_1")).containsEntry("reason", "BY_LINK");
            assertThat(books.reconcile()).isEmpty();
            assertThat(books.jdbc().queryForList("select open_minor from invoice_settlement"))
                    .isEqualTo(byToken);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void unknownCurrencyAndStatusAreListedAndStopNobody(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            books.link(books.invoice("INV-1"), "link_1", Linked.ACTIVE);
            books.link(books.invoice("INV-2"), "link_2", Linked.ACTIVE);
            books.link(books.invoice("INV-3"), "link_3", Linked.USED);
            List<ProviderRecord> records = new ArrayList<>();
            records.addAll(new Made("chrg_1").by("link_1").of("DOGE", 1000).records());
            records.addAll(
                    new Made("chrg_2").by("link_2").status(ChargeStatus.UNKNOWN).records());
            records.addAll(new Made("chrg_3").by("link_3").records());
            books.said(records);

            assertThat(books.reconcile()).isEmpty();

            assertThat(outcome(books, "chrg_1")).containsEntry("outcome", "CURRENCY_MISMATCH");
            assertThat(outcome(books, "chrg_2"))
                    .containsEntry("outcome", "PENDING")
                    .containsEntry("reason", "UNCLEAR");
            assertThat(settlement(books, "INV-3")).isEqualTo("PAID");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void runningAgainChangesNoRow(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            books.link(books.invoice("INV-1"), "link_1", Linked.USED);
            books.invoice("INV-2");
            books.said(new Made("chrg_1").by("link_1").refunded(100).records());
            books.reconcile();
            List<Map<String, Object>> before = books.said();
            books.jdbc().update("update invoice_settlement set run_number = 99");
            books.jdbc().update("update charge_outcome set run_number = 99");

            books.reconcile();

            assertThat(books.said()).isEqualTo(before);
            assertThat(books.jdbc().queryForList("select distinct run_number from invoice_settlement", Long.class))
                    .as("written anew only when it changes")
                    .containsExactly(99L);
            assertThat(books.jdbc().queryForList("select distinct run_number from charge_outcome", Long.class))
                    .containsExactly(99L);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void everyDifferenceIsNamedByItsId(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            books.link(books.invoice("INV-1"), "link_1", Linked.USED);
            books.link(books.invoice("INV-2"), "link_2", Linked.USED);
            List<ProviderRecord> records =
                    new ArrayList<>(new Made("chrg_1").by("link_1").records());
            records.add(new Made("chrg_2").by("link_2").charge());
            records.add(ReconcileBooks.transaction("trxn_9", "chrg_nobody", "THB", 5, 10));
            books.said(records);

            List<Difference> differences = books.reconcile();

            assertThat(differences)
                    .containsExactlyInAnyOrder(
                            new Difference("chrg_2", Measure.NET, "THB", 0, 960),
                            new Difference("chrg_nobody", Measure.TRANSACTIONS, "THB", 0, 5));
            assertThat(books.jdbc().queryForList("select proved_at from reconciliation"))
                    .allMatch(row -> row.get("proved_at") == null);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void chargeThatSettlesAtAnotherAmountInItsOwnCurrencyIsNamed(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            books.link(books.invoice("INV-1"), "link_1", Linked.USED);
            books.said(new Made("chrg_1").by("link_1").settledAt(900).records());

            assertThat(books.reconcile()).containsExactly(new Difference("chrg_1", Measure.SETTLED, "THB", 1000, 900));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void settlementThatWasTamperedWithIsNamed(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            books.link(books.invoice("INV-1"), "link_1", Linked.USED);
            books.said(new Made("chrg_1").by("link_1").records());
            assertThat(books.reconcile()).isEmpty();

            books.jdbc().update("update invoice_settlement set paid_minor = 900");

            assertThat(books.prove())
                    .contains(new Difference("INV-1", Measure.PAID, "THB", 1000, 900))
                    .contains(new Difference("INV-1", Measure.DUE, "THB", 1000, 900));
        }
    }

    private static String settlement(ReconcileBooks books, String number) {
        return books.jdbc()
                .queryForObject(
                        "select s.settlement from invoice_settlement s join invoice i on i.id = s.invoice_id where i.number = ?",
                        String.class,
                        number);
    }

    private static Map<String, Object> outcome(ReconcileBooks books, String charge) {
        return books.jdbc()
                .queryForMap(
                        "select o.* from charge_outcome o join charge c on c.id = o.charge_row where c.charge_id = ?",
                        charge);
    }
}
