package dev.invoicelinks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.reconcile.Proof.Difference;
import dev.invoicelinks.reconcile.Proof.Measure;
import dev.invoicelinks.reconcile.Proof.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Sums that must agree, per currency and per currency of settlement. */
final class ProofTest {

    @Test
    void currenciesAreNotMixed() {
        List<Sum> sums = List.of(
                sum(Measure.DUE, "THB", 100),
                sum(Measure.OPEN, "THB", 90),
                sum(Measure.DUE, "JPY", 90),
                sum(Measure.OPEN, "JPY", 100));

        assertThat(Proof.differences(sums))
                .containsExactly(
                        new Difference("all", Measure.DUE, "JPY", 100, 90),
                        new Difference("all", Measure.DUE, "THB", 90, 100));
    }

    @Test
    void netIsComparedInTheCurrencyOfSettlement() {
        List<Sum> sums = List.of(
                new Sum(Measure.NET, "USD", "THB", 3000),
                new Sum(Measure.TRANSACTIONS, "USD", "THB", 2999),
                new Sum(Measure.NET, "USD", "USD", 10),
                new Sum(Measure.TRANSACTIONS, "USD", "USD", 10));

        assertThat(Proof.differences(sums)).containsExactly(new Difference("all", Measure.NET, "THB", 2999, 3000));
    }

    @Property
    void sumsOfAgreeingInvoicesAgreeInAnyOrderAndOneUnitOffIsFound(
            @ForAll @IntRange(min = 1, max = 30) int invoices,
            @ForAll long seed,
            @ForAll @LongRange(min = 1, max = 9) long off) {
        Random random = new Random(seed);
        List<Sum> sums = new ArrayList<>();
        for (int place = 0; place < invoices; place++) {
            long paid = random.nextInt(2000);
            Balance it = new Balance(
                    random.nextInt(2000),
                    paid,
                    random.nextInt((int) paid + 1),
                    random.nextInt(500),
                    random.nextInt(500));
            sums.add(sum(Measure.DUE, "THB", it.dueMinor()));
            sums.add(sum(Measure.PAID, "THB", it.paidMinor()));
            sums.add(sum(Measure.REFUNDED, "THB", it.refundedMinor()));
            sums.add(sum(Measure.OPEN, "THB", it.openMinor()));
            sums.add(sum(Measure.WRITTEN_OFF, "THB", it.writtenOffMinor()));
            sums.add(sum(Measure.OUTSIDE, "THB", it.outsideMinor()));
            sums.add(sum(Measure.OVERPAID, "THB", it.overpaidMinor()));
        }
        Collections.shuffle(sums, random);

        assertThat(Proof.differences(sums)).isEmpty();
        sums.add(sum(Measure.values()[random.nextInt(Measure.NET.ordinal())], "THB", off));
        assertThat(Proof.differences(sums)).hasSize(1);
    }

    private static Sum sum(Measure measure, String currency, long minor) {
        return new Sum(measure, currency, currency, minor);
    }
}
