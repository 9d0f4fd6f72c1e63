package dev.invoicelinks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.InvoiceState;
import dev.invoicelinks.reconcile.BookedCharge.Contested;
import dev.invoicelinks.reconcile.Claimed.Way;
import dev.invoicelinks.reconcile.SettledOutside.Means;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds for every invoice, whatever came for it: made from a seed, which jqwik prints when one fails. */
final class ClassifierPropertiesTest {

    private static final Classifier CLASSIFIER = new Classifier(false, Given.AS_OF);

    @Property
    void sumsAgree(@ForAll long seed) {
        Balance it = CLASSIFIER.classify(anything(seed)).balance();

        assertThat(it.dueMinor())
                .isEqualTo(it.paidMinor()
                        - it.refundedMinor()
                        + it.openMinor()
                        + it.writtenOffMinor()
                        + it.outsideMinor()
                        - it.overpaidMinor());
        assertThat(Math.min(it.openMinor(), it.overpaidMinor()))
                .as("never both")
                .isZero();
        assertThat(it.refundedMinor()).isBetween(0L, it.paidMinor());
    }

    @Property
    void everyChargeHasOneOutcomeAndMoneyCountsOnlyWhenItCame(@ForAll long seed) {
        InvoiceCase known = anything(seed);
        InvoiceVerdict verdict = CLASSIFIER.classify(known);

        assertThat(verdict.charges())
                .extracting(it -> it.charge().row())
                .containsExactlyInAnyOrderElementsOf(
                        known.charges().stream().map(it -> it.charge().row()).toList());
        assertThat(verdict.balance().paidMinor())
                .isEqualTo(known.charges().stream()
                        .map(Claimed::charge)
                        .filter(it -> it.state() == ChargeReading.PAID
                                && it.currency().equals("THB")
                                && !it.livemode())
                        .mapToLong(BookedCharge::amountMinor)
                        .sum());
    }

    @Property
    void orderOfReadingDoesNotMatter(@ForAll long seed, @ForAll long shuffle) {
        InvoiceCase known = anything(seed);
        Random random = new Random(shuffle);

        InvoiceVerdict verdict = CLASSIFIER.classify(new InvoiceCase(
                known.invoice(),
                shuffled(known.links(), random),
                shuffled(known.charges(), random),
                shuffled(known.outside(), random)));

        assertThat(verdict).isEqualTo(CLASSIFIER.classify(known));
    }

    @Property
    void refundMovesExactlyItsOwnSum(@ForAll long seed, @ForAll int choice) {
        changesBy(seed, choice, standing -> charge -> refunded(charge, charge.refundedMinor() + standing / 2));
    }

    @Property
    void lostDisputeMovesExactlyItsOwnSum(@ForAll long seed, @ForAll int choice) {
        changesBy(
                seed,
                choice,
                standing -> charge -> charge.contested(new Contested(
                        false, false, Math.addExact(charge.contested().lostMinor(), standing / 2))));
    }

    /** Half of what stands of one charge of a single-use invoice goes back: so much is open more or overpaid less, and no other charge brings another sum. */
    private static void changesBy(
            long seed,
            int choice,
            java.util.function.LongFunction<java.util.function.UnaryOperator<BookedCharge>> change) {
        InvoiceCase known = anything(seed);
        InvoiceVerdict before = CLASSIFIER.classify(known);
        List<ChargeVerdict> standing = Classifier.standing(before.charges()).toList();
        if (known.invoice().multiple() || standing.isEmpty()) {
            return;
        }
        BookedCharge chosen =
                standing.get(Math.floorMod(choice, standing.size())).charge();
        long moved = chosen.standingMinor() / 2;

        InvoiceVerdict after = CLASSIFIER.classify(
                with(known, chosen, change.apply(chosen.standingMinor()).apply(chosen)));

        assertThat(owed(after) - owed(before)).isEqualTo(moved);
        assertThat(brought(after, chosen.row())).isEqualTo(brought(before, chosen.row()));
    }

    /** Open less overpaid: what the customer owes, negative when it is owed to them. */
    private static long owed(InvoiceVerdict verdict) {
        return verdict.balance().openMinor() - verdict.balance().overpaidMinor();
    }

    private static Map<Long, Long> brought(InvoiceVerdict verdict, long but) {
        return verdict.charges().stream()
                .filter(it -> it.charge().row() != but)
                .collect(Collectors.toMap(it -> it.charge().row(), it -> it.countedMinor() - it.returnedMinor()));
    }

    private static InvoiceCase with(InvoiceCase known, BookedCharge old, BookedCharge now) {
        return new InvoiceCase(
                known.invoice(),
                known.links(),
                known.charges().stream()
                        .map(it -> it.charge() == old ? new Claimed(now, it.way(), it.link()) : it)
                        .toList(),
                known.outside());
    }

    private static BookedCharge refunded(BookedCharge it, long minor) {
        return new BookedCharge(
                it.row(),
                it.id(),
                it.linkId(),
                it.token(),
                it.state(),
                it.livemode(),
                it.currency(),
                it.amountMinor(),
                minor,
                it.contested(),
                it.at(),
                it.paidOn());
    }

    private static InvoiceCase anything(long seed) {
        Random random = new Random(seed);
        LocalDate due = Given.DAY_0.plusDays(random.nextInt(60));
        InvoiceState state = pick(random, InvoiceState.values());
        OwedInvoice invoice =
                new OwedInvoice(7, "INV-7", state, "THB", 1 + random.nextInt(2000), random.nextInt(4) == 0, due, due);
        List<LinkTerms> links = new ArrayList<>();
        for (int place = random.nextInt(3); place >= 0; place--) {
            links.add(new LinkTerms(
                    "link" + place,
                    null,
                    "THB",
                    invoice.amountMinor(),
                    invoice.amountMinor(),
                    invoice.multiple(),
                    due.plusDays(7),
                    random.nextBoolean()));
        }
        List<Claimed> charges = new ArrayList<>();
        for (int place = random.nextInt(5); place > 0; place--) {
            charges.add(charge(random, invoice, pick(random, links.toArray(LinkTerms[]::new)), place));
        }
        List<SettledOutside> outside = new ArrayList<>();
        for (int place = random.nextInt(3); place > 0; place--) {
            outside.add(new SettledOutside(
                    Money.ofMinor(CurrencyUnit.of("THB"), 1 + random.nextInt(1500)),
                    pick(random, Means.values()),
                    Given.DAY_0.plusDays(random.nextInt(60))));
        }
        return new InvoiceCase(invoice, links, charges, outside);
    }

    private static Claimed charge(Random random, OwedInvoice invoice, LinkTerms link, int place) {
        ChargeReading state = random.nextInt(3) > 0 ? ChargeReading.PAID : pick(random, ChargeReading.values());
        long amount = random.nextBoolean() ? invoice.amountMinor() : 1 + random.nextInt(2000);
        LocalDate day = Given.DAY_0.plusDays(random.nextInt(60));
        BookedCharge charge = new BookedCharge(
                place,
                "chrg" + place,
                link.linkId(),
                null,
                state,
                random.nextInt(20) == 0,
                random.nextInt(10) == 0 ? "USD" : "THB",
                amount,
                random.nextInt(3) == 0 ? random.nextInt((int) amount + 1) : 0,
                random.nextInt(5) == 0
                        ? new Contested(random.nextBoolean(), random.nextBoolean(), random.nextInt((int) amount + 1))
                        : Contested.NEVER,
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                state == ChargeReading.PAID ? day : null);
        return new Claimed(charge, Way.LINK, link);
    }

    private static <T> T pick(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
