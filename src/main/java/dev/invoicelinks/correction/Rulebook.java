package dev.invoicelinks.correction;

import dev.invoicelinks.invoice.InvoiceState;

/** Which correction may be applied to which invoice; it decides and changes nothing. */
public final class Rulebook {

    private static final Decision PAID = Decision.leave("it is paid: the payment stands");
    static final Decision ENDING =
            Decision.leave("its link is being ended: finish that first with invoice-links issue");
    static final Decision IN_DOUBT =
            Decision.leave("its link is not confirmed by Omise yet: first run invoice-links issue");
    private static final Decision STAYS_WITHDRAWN = new Decision(
            Decision.Step.AT_ONCE, "it is withdrawn: it takes the corrected row over, and reissue makes its link");
    private static final Decision SETTLED = Decision.leave("it is settled");

    private Rulebook() {}

    /** How this correction is applied to this invoice, or why not. */
    public static Decision decide(Correction correction, Affected it) {
        return switch (correction) {
            case HOLD, PROMISE -> setAside(it);
            case RELEASE -> release(it);
            case KEEP_ISSUED ->
                it.holds().corrected() ? Decision.AT_ONCE : Decision.leave("no corrected row of it waits");
            case RETRY -> retry(it);
            case WITHDRAW -> withdraw(it);
            case REISSUE -> reissue(it);
            case WRONG_RECIPIENT -> wrongRecipient(it);
            case RESEND -> resend(it);
            case ACCEPT_REVISION -> it.holds().revision() ? revise(it) : Decision.leave("no revision of it waits");
            case ACCEPT_CONTACT ->
                it.holds().contact() ? Decision.AT_ONCE : Decision.leave("no contact change of it waits");
        };
    }

    /** How a corrected row would be taken over by this invoice, once it waits for it. */
    public static Decision ofCorrectedRow(Correction correction, Affected it) {
        return correction == Correction.ACCEPT_REVISION ? revise(it) : Decision.AT_ONCE;
    }

    private static Decision setAside(Affected it) {
        if (isOver(it)) {
            return Decision.leave("it is " + word(it.state()) + " already");
        }
        return it.holds().person()
                ? Decision.leave("it is held already: " + it.holds().words())
                : Decision.AT_ONCE;
    }

    /** Whether a corrected row is taken over or given up is decided by its own words, never by the way. */
    private static Decision release(Affected it) {
        if (it.holds().person() || it.holds().other()) {
            return Decision.AT_ONCE;
        }
        return it.holds().corrected() ? Decision.leave(corrected(it)) : Decision.leave("it is not held");
    }

    private static String corrected(Affected it) {
        return "a corrected row waits: " + it.holds().words() + ". Take it over with invoice-links issue "
                + (it.holds().revision() ? "--accept-revisions" : "--accept-contacts")
                + ", or keep what was issued with invoice-links release " + it.number() + " --keep-issued";
    }

    private static boolean isOver(Affected it) {
        return it.state() == InvoiceState.WITHDRAWN || it.state() == InvoiceState.SETTLED;
    }

    private static Decision retry(Affected it) {
        return it.state() == InvoiceState.REJECTED
                ? Decision.AT_ONCE
                : Decision.leave("the provider did not refuse it: it is " + word(it.state()));
    }

    private static Decision withdraw(Affected it) {
        return switch (it.state()) {
            case READY, REJECTED -> Decision.AT_ONCE;
            case LINKED -> byLink(it, Decision.AT_ONCE);
            case NEEDS_PERSON -> Decision.LOOK;
            case CREATING, UNKNOWN ->
                Decision.hold("its link is not confirmed by Omise yet: it is held; withdraw it again after"
                        + " invoice-links issue has resolved it");
            case WITHDRAWN -> Decision.leave("it is withdrawn already");
            case SETTLED -> SETTLED;
        };
    }

    private static Decision byLink(Affected it, Decision withoutLink) {
        return switch (it.link()) {
            case NONE -> withoutLink;
            case ACTIVE -> Decision.END_LINK;
            case USED -> PAID;
            case ENDING -> ENDING;
        };
    }

    private static Decision reissue(Affected it) {
        if (it.owed().isCovered() && it.state() != InvoiceState.SETTLED) {
            return PAID;
        }
        return switch (it.state()) {
            case READY -> Decision.leave("it waits for its first link: run invoice-links issue");
            case REJECTED -> Decision.leave("the provider refused it: correct it and drop it again, or retry it");
            case LINKED -> byLink(it, Decision.AT_ONCE);
            case WITHDRAWN -> Decision.AT_ONCE;
            case NEEDS_PERSON -> Decision.LOOK;
            case CREATING, UNKNOWN -> IN_DOUBT;
            case SETTLED -> SETTLED;
        };
    }

    private static Decision wrongRecipient(Affected it) {
        return it.state() == InvoiceState.LINKED
                ? byLink(it, Decision.leave("its link has ended: use reissue"))
                : Decision.leave("it has no link that anybody could have seen: it is " + word(it.state()));
    }

    private static Decision resend(Affected it) {
        if (it.holds().corrected()) {
            return Decision.leave(corrected(it));
        }
        if (it.holds().any()) {
            return Decision.leave("it is held: " + it.holds().words() + ". Release it first");
        }
        if (it.state() != InvoiceState.LINKED) {
            return Decision.leave("it has no link to send: it is " + word(it.state()));
        }
        return it.link() == LinkStanding.ACTIVE
                ? Decision.AT_ONCE
                : byLink(it, Decision.leave("its link has ended: use reissue"));
    }

    private static Decision revise(Affected it) {
        if (it.owed().isCovered() && it.state() != InvoiceState.SETTLED) {
            return PAID;
        }
        return switch (it.state()) {
            case READY, REJECTED -> Decision.AT_ONCE;
            case WITHDRAWN -> STAYS_WITHDRAWN;
            case LINKED -> byLink(it, Decision.AT_ONCE);
            case NEEDS_PERSON -> Decision.LOOK;
            case CREATING, UNKNOWN -> IN_DOUBT;
            case SETTLED -> SETTLED;
        };
    }

    static String word(InvoiceState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
