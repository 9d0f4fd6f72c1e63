package dev.invoicelinks.reconcile;

import static dev.invoicelinks.reconcile.Given.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.reconcile.SettledOutside.Means;
import org.junit.jupiter.api.Test;

/** How an invoice stands, case by case. */
final class ClassifierTest {

    @Test
    void nothingCame() {
        says(anInvoice().link("A"), Settlement.UNPAID, 1000, 0);
        assertThat(anInvoice().link("A").classified().bucket()).isEqualTo(AgeingBucket.D1_30);
    }

    @Test
    void paidInFull() {
        InvoiceVerdict verdict = says(anInvoice().link("A").charge("c1", 1000, 10), Settlement.PAID, 0, 0);

        assertThat(verdict.bucket()).as("nothing open ages").isNull();
        assertThat(verdict.paidOn()).isEqualTo(Given.DAY_0.plusDays(10));
        outcomes(verdict, ChargeOutcome.APPLIED);
    }

    @Test
    void paidByTokenAlone() {
        InvoiceVerdict verdict = says(anInvoice().chargeByToken("c1", 1000, 10), Settlement.PAID, 0, 0);

        assertThat(verdict.charges().get(0).reason()).isEqualTo(Reason.BY_TOKEN);
    }

    @Test
    void tooLittleLeavesTheRemainderOpen() {
        InvoiceVerdict verdict = says(anInvoice().link("A").charge("c1", 900, 10), Settlement.PARTLY_PAID, 100, 0);

        outcomes(verdict, ChargeOutcome.AMOUNT_MISMATCH);
        assertThat(verdict.charges().get(0).reason()).isEqualTo(Reason.TOO_LITTLE);
    }

    @Test
    void overpaymentIsReportedNotAbsorbed() {
        InvoiceVerdict verdict = says(anInvoice().link("A").charge("c1", 1200, 10), Settlement.OVERPAID, 0, 200);

        outcomes(verdict, ChargeOutcome.AMOUNT_MISMATCH);
        assertThat(verdict.flags()).isEmpty();
    }

    @Test
    void sameLinkPaidTwice() {
        InvoiceVerdict verdict =
                says(anInvoice().link("A").charge("c1", 1000, 10).charge("c2", 1000, 11), Settlement.OVERPAID, 0, 1000);

        outcomes(verdict, ChargeOutcome.APPLIED, ChargeOutcome.DUPLICATE);
        assertThat(verdict.flags()).containsExactly(Flag.PAID_TWICE_SAME_LINK);
    }

    @Test
    void twoLinksPaid() {
        InvoiceVerdict verdict = says(
                anInvoice().link("A").charge("c1", 1000, 10).link("B").charge("c2", 1000, 11),
                Settlement.OVERPAID,
                0,
                1000);

        assertThat(verdict.flags()).containsExactly(Flag.PAID_TWICE_TWO_LINKS);
    }

    @Test
    void linkAndTransferPaid() {
        InvoiceVerdict verdict = says(
                anInvoice().link("A").charge("c1", 1000, 10).outside(1000, Means.TRANSFER, 5),
                Settlement.OVERPAID,
                0,
                1000);

        outcomes(verdict, ChargeOutcome.DUPLICATE);
        assertThat(verdict.flags()).containsExactly(Flag.PAID_TWICE_TWO_CHANNELS);
    }

    @Test
    void refundOfTheDuplicateMakesItPaid() {
        InvoiceVerdict verdict = says(
                anInvoice().link("A").charge("c1", 1000, 10).refunded(1000).charge("c2", 1000, 11),
                Settlement.PAID,
                0,
                0);

        assertThat(verdict.flags()).isEmpty();
    }

    @Test
    void refundsReopenWhatWentBack() {
        says(anInvoice().link("A").refunded(1000).charge("c1", 1000, 10), Settlement.REFUNDED, 1000, 0);
        says(anInvoice().link("A").refunded(300).charge("c1", 1000, 10), Settlement.REFUNDED_IN_PART, 300, 0);
    }

    @Test
    void disputesReopenOnlyWhenTheyAreLost() {
        says(anInvoice().link("A").contested(true, false, 0).charge("c1", 1000, 10), Settlement.DISPUTE_OPEN, 0, 0);
        says(anInvoice().link("A").contested(false, true, 0).charge("c1", 1000, 10), Settlement.DISPUTE_WON, 0, 0);
        says(
                anInvoice().link("A").contested(false, false, 1000).charge("c1", 1000, 10),
                Settlement.DISPUTE_LOST,
                1000,
                0);
    }

    @Test
    void lostDisputeOfARefundedChargeTakesNothingTwice() {
        InvoiceVerdict verdict = anInvoice()
                .link("A")
                .refunded(600)
                .contested(false, false, 1000)
                .charge("c1", 1000, 10)
                .classified();

        assertThat(verdict.balance().refundedMinor()).isEqualTo(1000);
    }

    @Test
    void reversedChargeLeavesItOpen() {
        InvoiceVerdict verdict = says(
                anInvoice().link("A").but(ChargeReading.REVERSED).charge("c1", 1000, 10), Settlement.REVERSED, 1000, 0);

        outcomes(verdict, ChargeOutcome.REVERSED);
        assertThat(verdict.flags()).isEmpty();
    }

    @Test
    void settledOutside() {
        says(anInvoice().link("A").outside(1000, Means.CASH, 5), Settlement.SETTLED_OUTSIDE, 0, 0);
        says(anInvoice().link("A").outside(400, Means.CASH, 5), Settlement.PARTLY_PAID, 600, 0);
        says(
                anInvoice().link("A").charge("c1", 970, 4).outside(30, Means.WITHHOLDING, 5),
                Settlement.SETTLED_LESS_WITHHOLDING,
                0,
                0);
        says(anInvoice().link("A").charge("c1", 970, 4).outside(30, Means.WRITE_OFF, 5), Settlement.WRITTEN_OFF, 0, 0);
    }

    @Test
    void partThatWasGivenUpIsNoPayment() {
        says(anInvoice().link("A").outside(400, Means.WRITE_OFF, 5), Settlement.UNPAID, 600, 0);
        says(
                anInvoice().link("A").refunded(1000).charge("c1", 1000, 4).outside(400, Means.WRITE_OFF, 5),
                Settlement.REFUNDED,
                600,
                0);
    }

    @Test
    void withdrawnInvoiceOwesNothing() {
        says(anInvoice().link("A").state(InvoiceState.WITHDRAWN), Settlement.WITHDRAWN, 0, 0);

        InvoiceVerdict paid = says(
                anInvoice().link("A").state(InvoiceState.WITHDRAWN).charge("c1", 1000, 10),
                Settlement.OVERPAID,
                0,
                1000);
        assertThat(paid.flags()).containsExactly(Flag.PAID_AFTER_WITHDRAWAL);
    }

    @Test
    void multipleUseLinkExpectsEachOfItsPayments() {
        InvoiceVerdict verdict = says(
                anInvoice()
                        .multiple()
                        .link("A")
                        .charge("c1", 1000, 10)
                        .charge("c2", 1000, 11)
                        .charge("c3", 1000, 12),
                Settlement.PAID,
                0,
                0);

        outcomes(verdict, ChargeOutcome.APPLIED, ChargeOutcome.APPLIED, ChargeOutcome.APPLIED);
        assertThat(verdict.balance().dueMinor()).isEqualTo(3000);
        assertThat(verdict.flags()).isEmpty();
        says(anInvoice().multiple().link("A"), Settlement.UNPAID, 1000, 0);
        says(
                anInvoice()
                        .multiple()
                        .link("A")
                        .charge("c1", 1000, 10)
                        .refunded(1000)
                        .charge("c2", 1000, 11),
                Settlement.PAID,
                0,
                0);
    }

    @Test
    void openAmountLinkIsPaidByAnySumWithinItsBounds() {
        says(anInvoice().openLink("A", 100, 5000).charge("c1", 100, 10), Settlement.PAID, 0, 0);
        says(anInvoice().openLink("A", 100, 5000).charge("c1", 5000, 10), Settlement.PAID, 0, 0);

        InvoiceVerdict below =
                says(anInvoice().openLink("A", 100, 5000).charge("c1", 40, 10), Settlement.PARTLY_PAID, 60, 0);
        outcomes(below, ChargeOutcome.AMOUNT_MISMATCH);
    }

    @Test
    void otherCurrencyCountsForNothing() {
        InvoiceVerdict verdict =
                says(anInvoice().link("A").in("USD").charge("c1", 1000, 10), Settlement.UNPAID, 1000, 0);

        outcomes(verdict, ChargeOutcome.CURRENCY_MISMATCH);
    }

    @Test
    void chargeOfTheOtherModeCountsForNothing() {
        InvoiceVerdict verdict = says(anInvoice().link("A").live().charge("c1", 1000, 10), Settlement.UNPAID, 1000, 0);

        outcomes(verdict, ChargeOutcome.OTHER_ORIGIN);
        assertThat(verdict.charges().get(0).reason()).isEqualTo(Reason.OTHER_MODE);
    }

    @Test
    void whatIsNotPaidIsFlagged() {
        flags(anInvoice().link("A").but(ChargeReading.PENDING).charge("c1", 1000, 10), Flag.PENDING);
        flags(anInvoice().link("A").but(ChargeReading.UNCLEAR).charge("c1", 1000, 10), Flag.PENDING);
        flags(anInvoice().link("A").but(ChargeReading.AUTHORISED).charge("c1", 1000, 10), Flag.AUTHORISED_NOT_CAPTURED);
        flags(
                anInvoice()
                        .link("A")
                        .but(ChargeReading.FAILED)
                        .charge("c1", 1000, 10)
                        .but(ChargeReading.EXPIRED)
                        .charge("c2", 1000, 11),
                Flag.FAILED_ATTEMPTS_ONLY);
        flags(anInvoice().usedLink("A"), Flag.CHARGE_MISSING);
        flags(anInvoice().state(InvoiceState.UNKNOWN), Flag.LINK_UNRESOLVED);
    }

    @Test
    void latePaymentIsFlaggedAndPaysAllTheSame() {
        flags(anInvoice().link("A").charge("c1", 1000, 31), Flag.LATE);
        flags(anInvoice().link("A").charge("c1", 1000, 41), Flag.PAID_AFTER_EXPIRY, Flag.LATE);
        flags(anInvoice().link("A").charge("c1", 1000, 30));
    }

    @Test
    void failedTryBeforeThePaymentIsNoFlag() {
        flags(anInvoice()
                .link("A")
                .but(ChargeReading.FAILED)
                .charge("c1", 1000, 10)
                .charge("c2", 1000, 11));
    }

    private static InvoiceVerdict says(Given given, Settlement settlement, long open, long overpaid) {
        InvoiceVerdict verdict = given.classified();
        assertThat(verdict.settlement()).isEqualTo(settlement);
        assertThat(verdict.balance().openMinor()).as("open").isEqualTo(open);
        assertThat(verdict.balance().overpaidMinor()).as("overpaid").isEqualTo(overpaid);
        return verdict;
    }

    private static void outcomes(InvoiceVerdict verdict, ChargeOutcome... outcomes) {
        assertThat(verdict.charges()).extracting(ChargeVerdict::outcome).containsExactly(outcomes);
    }

    private static void flags(Given given, Flag... flags) {
        assertThat(given.classified().flags()).containsExactly(flags);
    }
}
