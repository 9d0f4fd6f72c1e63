package dev.invoicelinks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.reconcile.Matcher.Known;
import dev.invoicelinks.reconcile.Matcher.Match;
import dev.invoicelinks.reconcile.Matcher.Place;
import dev.invoicelinks.reconcile.Suggesting.Candidate;
import dev.invoicelinks.reconcile.Suggesting.Verdict;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a charge belongs, and which invoices are weighed when it says nothing. */
final class MatcherTest {

    private static final Place ONE = new Place(1, 11L);
    private static final Place OTHER = new Place(2, 22L);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void linkWinsOverToken() {
        assertThat(Matcher.match("link", "token", new Known(ONE, OTHER)).place())
                .isEqualTo(ONE);
        assertThat(Matcher.match("link of another merchant", "token", new Known(null, OTHER)))
                .isEqualTo(new Match(OTHER, Claimed.Way.TOKEN, Reason.BY_TOKEN));
    }

    @Test
    void chargeOfNoInvoiceSaysWhatWasLookedForInVain() {
        Known nothing = new Known(null, null);

        Match token = Matcher.match("link", "token", nothing);
        assertThat(token.reason()).isEqualTo(Reason.TOKEN_UNKNOWN);
        assertThat(token.withoutInvoice()).isEqualTo(ChargeOutcome.ORPHAN_TOKEN);
        Match link = Matcher.match("link", null, nothing);
        assertThat(link.reason()).isEqualTo(Reason.LINK_UNKNOWN);
        assertThat(link.withoutInvoice()).isEqualTo(ChargeOutcome.OTHER_ORIGIN);
        assertThat(Matcher.match(null, null, nothing).reason()).isEqualTo(Reason.NO_REFERENCE);
    }

    @Test
    void oneInvoiceThatFitsIsSuggestedAndTheOthersSayWhyTheyLost() {
        OtherCharge charge = new OtherCharge("THB", 1000, DAY, "for INV-1.", null, "AP@shop.example");

        List<Candidate> weighed = Suggesting.weigh(
                charge,
                List.of(
                        invoice(1, "INV-1", 1000, DAY.minusDays(9)),
                        invoice(2, "INV-10", 1000, DAY.minusDays(9)),
                        invoice(3, "INV-3", 0, DAY.minusDays(9)),
                        invoice(4, "INV-1", 990, 990, DAY.minusDays(9)),
                        invoice(5, "INV-1", 1000, DAY.plusDays(1))));

        assertThat(weighed)
                .extracting(it -> it.invoice().invoiceId() + " " + it.verdict())
                .containsExactly(
                        "1 SUGGESTED", "4 OTHER_AMOUNT", "2 OTHER_CUSTOMER", "3 OTHER_CUSTOMER", "5 OTHER_DATE");
    }

    @Test
    void twoThatFitAreNamedAndNoneIsSuggested() {
        OtherCharge charge = new OtherCharge("THB", 1000, DAY, null, " customer  ONE ", null);

        assertThat(Suggesting.weigh(charge, List.of(invoice(1, "INV-1", 1000, DAY), invoice(2, "INV-2", 1000, DAY))))
                .extracting(Candidate::verdict)
                .containsExactly(Verdict.TIED, Verdict.TIED);
    }

    @Test
    void paidInvoiceThatFitsIsNamedAsPaidBesideTheOneThatIsSuggested() {
        OtherCharge charge = new OtherCharge("THB", 1000, DAY, "thank you", "Customer One", null);

        assertThat(Suggesting.weigh(
                        charge,
                        List.of(
                                invoice(1, "INV-1", 0, DAY),
                                invoice(2, "INV-2", 1000, 400, DAY),
                                invoice(3, "INV-3", 5000, 1000, DAY))))
                .extracting(it -> it.invoice().invoiceId() + " " + it.verdict())
                .containsExactly("3 SUGGESTED", "1 ALREADY_PAID", "2 ALREADY_PAID");
    }

    @Test
    void nothingIsSuggestedBesideAPaidInvoiceThatTheChargeNames() {
        OtherCharge charge = new OtherCharge("THB", 1000, DAY, "inv-1 once more", "Customer One", null);

        assertThat(Suggesting.weigh(charge, List.of(invoice(1, "INV-1", 0, DAY), invoice(2, "INV-2", 1000, DAY))))
                .extracting(it -> it.invoice().invoiceId() + " " + it.verdict())
                .containsExactly("2 TIED", "1 ALREADY_PAID");
    }

    @Test
    void invoiceOfAnotherCurrencyIsNotEvenNamed() {
        OtherCharge charge = new OtherCharge("USD", 1000, DAY, "INV-1", null, null);

        assertThat(Suggesting.weigh(charge, List.of(invoice(1, "INV-1", 1000, DAY))))
                .isEmpty();
    }

    @Property
    void atMostOneIsSuggestedWhateverTheOrder(@ForAll @IntRange(min = 0, max = 6) int fitting, @ForAll boolean turned) {
        OtherCharge charge = new OtherCharge("THB", 1000, DAY, null, "Customer One", null);
        List<Weighed> invoices = new java.util.ArrayList<>();
        for (int id = 1; id <= fitting; id++) {
            invoices.add(invoice(id, "INV-" + id, 1000, DAY));
        }
        invoices.add(invoice(90, "INV-90", 999, 999, DAY));
        List<Candidate> inOrder = Suggesting.weigh(charge, invoices);
        if (turned) {
            java.util.Collections.reverse(invoices);
        }

        assertThat(Suggesting.weigh(charge, invoices)).isEqualTo(inOrder);
        assertThat(inOrder.stream()
                        .filter(it -> it.verdict() == Verdict.SUGGESTED)
                        .count())
                .isEqualTo(fitting == 1 ? 1 : 0);
    }

    private static Weighed invoice(long id, String number, long openMinor, LocalDate issued) {
        return invoice(id, number, 1000, openMinor, issued);
    }

    private static Weighed invoice(long id, String number, long amountMinor, long openMinor, LocalDate issued) {
        @Nullable String noCustomerNumber = null;
        return new Weighed(
                id,
                number,
                "THB",
                amountMinor,
                openMinor,
                issued,
                issued.plusDays(30),
                noCustomerNumber,
                "Customer One",
                List.of());
    }
}
