package dev.invoicelinks.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.correction.Decision.Step;
import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.invoice.Use;
import java.util.EnumSet;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every correction knows what it may do to an invoice in every state, and says why not. */
final class RulebookTest {

    @ParameterizedTest
    @CsvSource({
        "WITHDRAW, READY, NONE, AT_ONCE",
        "WITHDRAW, REJECTED, NONE, AT_ONCE",
        "WITHDRAW, LINKED, NONE, AT_ONCE",
        "WITHDRAW, LINKED, ACTIVE, END_LINK",
        "WITHDRAW, LINKED, USED, LEAVE",
        "WITHDRAW, LINKED, ENDING, LEAVE",
        "WITHDRAW, NEEDS_PERSON, NONE, LOOK",
        "WITHDRAW, CREATING, NONE, HOLD",
        "WITHDRAW, UNKNOWN, NONE, HOLD",
        "WITHDRAW, WITHDRAWN, NONE, LEAVE",
        "WITHDRAW, SETTLED, NONE, LEAVE",
        "REISSUE, READY, NONE, LEAVE",
        "REISSUE, REJECTED, NONE, LEAVE",
        "REISSUE, LINKED, NONE, AT_ONCE",
        "REISSUE, LINKED, ACTIVE, END_LINK",
        "REISSUE, LINKED, USED, LEAVE",
        "REISSUE, WITHDRAWN, NONE, AT_ONCE",
        "REISSUE, NEEDS_PERSON, NONE, LOOK",
        "REISSUE, UNKNOWN, NONE, LEAVE",
        "RETRY, REJECTED, NONE, AT_ONCE",
        "RETRY, LINKED, ACTIVE, LEAVE",
        "WRONG_RECIPIENT, LINKED, ACTIVE, END_LINK",
        "WRONG_RECIPIENT, LINKED, NONE, LEAVE",
        "WRONG_RECIPIENT, READY, NONE, LEAVE",
        "RESEND, LINKED, ACTIVE, AT_ONCE",
        "RESEND, LINKED, USED, LEAVE",
        "RESEND, LINKED, NONE, LEAVE",
        "RESEND, READY, NONE, LEAVE",
        "HOLD, READY, NONE, AT_ONCE",
        "HOLD, WITHDRAWN, NONE, LEAVE",
        "PROMISE, LINKED, ACTIVE, AT_ONCE",
        "RELEASE, LINKED, ACTIVE, LEAVE",
        "ACCEPT_REVISION, LINKED, ACTIVE, LEAVE",
        "ACCEPT_CONTACT, LINKED, ACTIVE, LEAVE"
    })
    void stepFollowsFromStateAndLink(Correction correction, InvoiceState state, LinkStanding link, Step step) {
        Decision decision = Rulebook.decide(correction, invoice(state, link, held(false, false, false)));

        assertThat(decision.step()).isEqualTo(step);
        if (step == Step.LEAVE || step == Step.HOLD) {
            assertThat(decision.words()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "READY, NONE, AT_ONCE",
        "LINKED, ACTIVE, END_LINK",
        "LINKED, NONE, AT_ONCE",
        "LINKED, USED, LEAVE",
        "WITHDRAWN, NONE, AT_ONCE",
        "REJECTED, NONE, AT_ONCE",
        "NEEDS_PERSON, NONE, LOOK",
        "UNKNOWN, NONE, LEAVE",
        "SETTLED, NONE, LEAVE"
    })
    void waitingRevisionIsAccepted(InvoiceState state, LinkStanding link, Step step) {
        Affected it = invoice(state, link, held(false, true, false));

        assertThat(Rulebook.decide(Correction.ACCEPT_REVISION, it).step()).isEqualTo(step);
    }

    @Test
    void holdsDecideToo() {
        Affected held = invoice(InvoiceState.LINKED, LinkStanding.ACTIVE, held(true, false, true));

        assertThat(Rulebook.decide(Correction.HOLD, held).words()).contains("held already", "because");
        assertThat(Rulebook.decide(Correction.RELEASE, held).step()).isEqualTo(Step.AT_ONCE);
        assertThat(Rulebook.decide(Correction.RESEND, held).words()).contains("--accept-contacts", "--keep-issued");
        assertThat(Rulebook.decide(
                                Correction.RESEND,
                                invoice(InvoiceState.LINKED, LinkStanding.ACTIVE, held(true, false, false)))
                        .words())
                .contains("Release it first");
        assertThat(Rulebook.decide(Correction.ACCEPT_CONTACT, held).step()).isEqualTo(Step.AT_ONCE);
        assertThat(Rulebook.decide(Correction.WITHDRAW, held).step()).isEqualTo(Step.END_LINK);
    }

    @Test
    void correctedRowIsNeverGivenUpByTheWay() {
        Affected revised = invoice(InvoiceState.LINKED, LinkStanding.ACTIVE, held(false, true, false));

        assertThat(Rulebook.decide(Correction.RELEASE, revised).step()).isEqualTo(Step.LEAVE);
        assertThat(Rulebook.decide(Correction.RELEASE, revised).words())
                .contains("invoice-links issue --accept-revisions", "invoice-links release A-1 --keep-issued");
        assertThat(Rulebook.decide(Correction.KEEP_ISSUED, revised).step()).isEqualTo(Step.AT_ONCE);
        assertThat(Rulebook.decide(
                                Correction.KEEP_ISSUED,
                                invoice(InvoiceState.LINKED, LinkStanding.ACTIVE, held(true, false, false)))
                        .words())
                .contains("no corrected row");
    }

    @ParameterizedTest
    @EnumSource(Correction.class)
    void paidInvoiceIsNeverChanged(Correction correction) {
        Affected paid = invoice(InvoiceState.LINKED, LinkStanding.USED, held(false, true, false));

        Step step = Rulebook.decide(correction, paid).step();

        if (!EnumSet.of(Correction.HOLD, Correction.PROMISE, Correction.KEEP_ISSUED)
                .contains(correction)) {
            assertThat(step).isEqualTo(Step.LEAVE);
        }
    }

    private static Affected.Holds held(boolean person, boolean revision, boolean contact) {
        return new Affected.Holds(person, revision, contact, false, person ? "because" : "");
    }

    private static Affected invoice(InvoiceState state, LinkStanding link, Affected.Holds holds) {
        Money due = Money.parse("THB 100.00");
        return new Affected(1, "A-1", state, new Affected.Owed(due, due, Use.SINGLE), link, holds, 0);
    }
}
