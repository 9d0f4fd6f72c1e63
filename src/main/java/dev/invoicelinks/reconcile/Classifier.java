package dev.invoicelinks.reconcile;

import dev.invoicelinks.reconcile.ChargeVerdict.Expected;
import dev.invoicelinks.reconcile.Settlement.Disputes;
import dev.invoicelinks.reconcile.Settlement.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of one invoice how it stands, and of each of its charges what became of it. A pure function of what is known: the order of reading does not matter, and
 * the same facts always give the same answer.
 */
public final class Classifier {

    private final Verification verification;
    private final LocalDate asOf;

    /**
     * @param livemode the mode that every charge of these books must have
     * @param asOf the business day from which ageing counts
     */
    public Classifier(boolean livemode, LocalDate asOf) {
        this.verification = new Verification(livemode);
        this.asOf = asOf;
    }

    /** Decides. */
    public InvoiceVerdict classify(InvoiceCase known) {
        OwedInvoice invoice = known.invoice();
        Outside outside = new Outside(known.outside());
        List<ChargeVerdict> charges = charges(known, outside);
        Balance balance = balance(known, outside, charges);
        return new InvoiceVerdict(
                invoice,
                Settlement.of(standing(invoice, outside, charges, balance)),
                balance,
                new Flagging(known, charges, balance).flags(),
                paidOn(charges, outside),
                balance.openMinor() == 0 ? null : bucket(invoice),
                charges);
    }

    private AgeingBucket bucket(OwedInvoice invoice) {
        return invoice.agesFrom() == null ? AgeingBucket.NOT_DUE : AgeingBucket.of(invoice.agesFrom(), asOf);
    }

    /** In the order of payment: what came first pays, what comes when all is paid is a duplicate. */
    private List<ChargeVerdict> charges(InvoiceCase known, Outside outside) {
        List<Claimed> inOrder = known.charges().size() < 2
                ? known.charges()
                : known.charges().stream()
                        .sorted((one, other) -> BookedCharge.IN_ORDER.compare(one.charge(), other.charge()))
                        .toList();
        List<ChargeVerdict> verdicts = new ArrayList<>(inOrder.size());
        long standing = 0;
        for (Claimed claimed : inOrder) {
            ChargeVerdict verdict = verdict(known.invoice(), claimed, standing, outside);
            verdicts.add(verdict);
            standing += verdict.countedMinor() - verdict.returnedMinor();
        }
        return verdicts;
    }

    private ChargeVerdict verdict(OwedInvoice invoice, Claimed claimed, long standingBefore, Outside outside) {
        BookedCharge charge = claimed.charge();
        Expected expected = Verification.expected(invoice, claimed);
        Verification.Finding finding = verification
                .noMoneyFor(invoice, charge)
                .or(() -> isCovered(invoice, claimed, standingBefore, outside)
                        ? Optional.of(new Verification.Finding(ChargeOutcome.DUPLICATE, Reason.ALREADY_PAID))
                        : Optional.empty())
                .orElseGet(() -> verification.sum(claimed, expected));
        return new ChargeVerdict(charge, invoice.id(), finding.outcome(), finding.reason(), expected);
    }

    /** True when nothing was open any more just before this charge; never on a link that takes any number of payments. */
    private static boolean isCovered(OwedInvoice invoice, Claimed claimed, long standingBefore, Outside outside) {
        if (invoice.multiple()) {
            return false;
        }
        BookedCharge charge = claimed.charge();
        long before = standingBefore + (charge.paidOn() == null ? 0 : outside.settledMinorUpTo(charge.paidOn()));
        boolean anySumPays = claimed.link() != null && claimed.link().isOpenAmount();
        return before > 0 && (anySumPays || before >= invoice.amountMinor());
    }

    private static Balance balance(InvoiceCase known, Outside outside, List<ChargeVerdict> charges) {
        long paid = 0;
        long returned = 0;
        for (ChargeVerdict verdict : charges) {
            paid = Math.addExact(paid, verdict.countedMinor());
            returned = Math.addExact(returned, verdict.returnedMinor());
        }
        return new Balance(due(known, charges), paid, returned, outside.settledMinor(), outside.writtenOffMinor());
    }

    private static long due(InvoiceCase known, List<ChargeVerdict> charges) {
        OwedInvoice invoice = known.invoice();
        if (invoice.multiple()) {
            long taken = standing(charges).mapToLong(Classifier::askedMinor).reduce(0, Math::addExact);
            return taken > 0 || invoice.isWithdrawn() ? taken : invoice.amountMinor();
        }
        if (invoice.isWithdrawn()) {
            return 0;
        }
        boolean anySumPays = known.links().stream().anyMatch(LinkTerms::isOpenAmount);
        return anySumPays
                ? standing(charges).findFirst().map(Classifier::askedMinor).orElse(invoice.amountMinor())
                : invoice.amountMinor();
    }

    private static long askedMinor(ChargeVerdict verdict) {
        Expected expected = verdict.expected();
        return expected == null ? 0 : expected.minor();
    }

    /** The charges whose money counts and is still there, at least in part. */
    static Stream<ChargeVerdict> standing(List<ChargeVerdict> charges) {
        return charges.stream().filter(it -> it.countedMinor() > it.returnedMinor());
    }

    private static Standing standing(
            OwedInvoice invoice, Outside outside, List<ChargeVerdict> charges, Balance balance) {
        boolean open = false;
        boolean won = false;
        boolean lost = false;
        boolean reversed = false;
        for (ChargeVerdict verdict : charges) {
            boolean counts = verdict.outcome().counts();
            open |= counts && verdict.charge().contested().open();
            won |= counts && verdict.charge().contested().won();
            lost |= counts && verdict.charge().contested().isLost();
            reversed |= verdict.outcome() == ChargeOutcome.REVERSED;
        }
        return new Standing(
                balance, new Disputes(open, won, lost), outside.isWithheld(), invoice.isWithdrawn(), reversed);
    }

    private static @Nullable LocalDate paidOn(List<ChargeVerdict> charges, Outside outside) {
        return Stream.concat(standing(charges).map(it -> it.charge().paidOn()), outside.lastDay().stream())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
