package dev.invoicelinks.report.cases;

import static dev.invoicelinks.report.reconciled.StatedBooks.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.report.cases.Case.State;
import dev.invoicelinks.report.reconciled.StatedBooks;
import dev.invoicelinks.run.Run;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A case is open from the run that finds it until one that does not, or until a person decides; decisions are taken back exactly. */
@ParameterizedClass
@EnumSource(Database.class)
final class CasesTest {

    private final Database database;
    private StatedBooks books;
    private Cases cases;
    private Decisions decisions;
    private long invoice;

    CasesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void oneRefundedInvoiceAndOneChargeOfOtherOrigin() {
        books = new StatedBooks(database);
        cases = books.cases();
        decisions = books.decisions();
        invoice = books.invoice("A-1", "Aroi Dee", "THB", 100_000, TODAY);
        books.charge("chrg_1", invoice, "APPLIED", "THB", 100_000, TODAY);
        books.stands(invoice, "REFUNDED_IN_PART", 100_000, 40_000, 0, "LATE", "NOT_DUE");
        books.charge("chrg_2", 0, "OTHER_ORIGIN", "THB", 7_700, TODAY);
    }

    @AfterEach
    void close() {
        books.close();
    }

    private void reconciled(LocalDate on) {
        Run run = books.begin();
        cases.refresh(run, on);
        cases.refresh(run, on);
        books.end(run);
    }

    private List<String> open() {
        return cases.firstOpen(books.merchant, 100).stream()
                .map(it -> it.subject() + " " + it.outcome() + " " + it.openedOn())
                .toList();
    }

    private Case first() {
        return cases.firstOpen(books.merchant, 1).get(0);
    }

    private Case again(Case it) {
        return cases.find(books.merchant, it.id()).orElseThrow();
    }

    @Test
    void openOnesCarryOverWithTheirAge() {
        reconciled(TODAY);
        reconciled(TODAY.plusDays(3));

        assertThat(open()).containsExactly("A-1 REFUNDED_IN_PART 2026-11-25", "chrg_2 OTHER_ORIGIN 2026-11-25");
        assertThat(first().ageDays(TODAY.plusDays(3))).isEqualTo(3);
        assertThat(first().difference()).isEqualByComparingTo("-400.00");
        assertThat(first().concerns().charges()).containsExactly("chrg_1");
    }

    @Test
    void whatARunDoesNotFindAnyMoreIsGone() {
        reconciled(TODAY);
        Case it = first();
        books.stands(invoice, "PAID", 100_000, 0, 0, "", null);
        reconciled(TODAY.plusDays(1));

        assertThat(open()).containsExactly("chrg_2 OTHER_ORIGIN 2026-11-25");
        assertThat(again(it).decided().state()).isEqualTo(State.GONE);
    }

    @Test
    void otherFactsAreAnotherCase() {
        reconciled(TODAY);
        decisions.resolve(books.merchant, first(), Resolution.IGNORED, null, "known");
        books.stands(invoice, "REFUNDED_IN_PART", 100_000, 60_000, 0, "", "NOT_DUE");
        reconciled(TODAY.plusDays(1));

        assertThat(open()).contains("A-1 REFUNDED_IN_PART 2026-11-26");
    }

    @Test
    void decisionIsKeptWithWhoAndWhyAndDoesNotComeBack() {
        reconciled(TODAY);
        Case it = first();

        assertThat(decisions.resolve(
                        books.merchant, it, Resolution.REFUND_NOTED, null, "refund to 4242424242424242, by Anna"))
                .isTrue();
        assertThat(decisions.resolve(books.merchant, it, Resolution.IGNORED, null, "again"))
                .isFalse();
        reconciled(TODAY.plusDays(1));

        assertThat(open()).containsExactly("chrg_2 OTHER_ORIGIN 2026-11-25");
        assertThat(again(it).decided())
                .isEqualTo(new Case.Decided(
                        State.RESOLVED, Resolution.REFUND_NOTED, "refund to **** 4242, by Anna", "anna"));
        assertThat(books.ask("select facts || ' | ' || personal from audit where action = 'resolve'"))
                .containsExactly(
                        "exception " + it.id() + " REFUNDED_IN_PART refund noted | refund to **** 4242, by Anna");
    }

    @Test
    void decisionTakenBackRestoresTheCaseExactly() {
        reconciled(TODAY);
        Case it = first();
        decisions.resolve(books.merchant, it, Resolution.IGNORED, null, "known");

        assertThat(decisions.unresolve(books.merchant, again(it))).isTrue();

        assertThat(again(it)).isEqualTo(it);
        assertThat(decisions.unresolve(books.merchant, again(it))).isFalse();
    }

    @Test
    void acceptedChargeIsGivenToTheInvoiceUntilThatIsTakenBack() {
        reconciled(TODAY);
        Case charge = cases.firstOpen(books.merchant, 2).get(1);

        decisions.resolve(books.merchant, charge, Resolution.ACCEPTED, "A-1", "named in the mail");
        assertThat(books.ask("select charge_id || ' ' || number from accepted_match where standing_slot = 1"))
                .containsExactly("chrg_2 A-1");
        books.update(
                "update charge_outcome set outcome = 'APPLIED' where charge_row = (select id from charge where charge_id = 'chrg_2')");
        reconciled(TODAY.plusDays(1));
        assertThat(again(charge).decided().state()).isEqualTo(State.GONE);

        decisions.unresolve(books.merchant, again(charge));

        assertThat(books.ask("select charge_id from accepted_match where standing_slot = 1"))
                .isEmpty();
        assertThat(again(charge)).isEqualTo(charge);
    }

    @Test
    void moreCasesThanAPageAreReadInOrder() {
        for (int place = 10; place < 1_210; place++) {
            books.charge(
                    "chrg_" + place, 0, place % 2 == 0 ? "OTHER_ORIGIN" : "CURRENCY_MISMATCH", "THB", place, TODAY);
        }
        reconciled(TODAY);

        List<Outcome> order = new java.util.ArrayList<>();
        cases.eachOpen(books.merchant, it -> order.add(it.outcome()));

        assertThat(order).hasSize(1_202).isSorted();
        assertThat(cases.open(books.merchant)).isEqualTo(1_202);
    }
}
