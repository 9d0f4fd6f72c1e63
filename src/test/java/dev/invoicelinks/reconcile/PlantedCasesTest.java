package dev.invoicelinks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.Database;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.link.ChargeStatus;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.reconcile.ReconcileBooks.Linked;
import dev.invoicelinks.reconcile.ReconcileBooks.Made;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A seeded run of 10,000 invoices among which 20 of each settlement, flag and charge outcome are planted: every planted case is reported, and nothing else. */
final class PlantedCasesTest {

    private static final int INVOICES = 10_000;
    private static final int OF_EACH = 20;
    private static final long SEED = Long.getLong("planted.seed", 20261125L);
    private static final TokenMint FOREIGN_MINT = new TokenMint(new byte[32], "another installation", "omise/x/test");

    private final Map<String, String> expected = new TreeMap<>();
    private final List<ProviderRecord> records = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Database.class)
    void everyPlantedCaseIsReportedAndNothingElse(Database database) {
        try (ReconcileBooks books = new ReconcileBooks(database)) {
            List<String> kinds = kinds();
            for (int place = 0; place < INVOICES; place++) {
                plant(books, kinds.get(place), "INV-%05d".formatted(place));
            }
            books.said(records);

            assertThat(books.reconcile()).as("differences, seed " + SEED).isEmpty();

            Map<String, String> found = found(books);
            assertThat(found.keySet()).as("seed " + SEED).isEqualTo(expected.keySet());
            assertThat(different(found)).as("seed " + SEED).isEmpty();
            assertThat(books.reconcile()).isEmpty();
            assertThat(found(books)).as("the second time").isEqualTo(found);
        }
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        Stream.of(Settlement.values(), Flag.values(), ChargeOutcome.values())
                .flatMap(Stream::of)
                .forEach(code -> kinds.addAll(
                        Collections.nCopies(OF_EACH, code.getDeclaringClass().getSimpleName() + "." + code.name())));
        while (kinds.size() < INVOICES) {
            kinds.add(kinds.size() % 3 == 0 ? "Settlement.UNPAID" : "Settlement.PAID");
        }
        Collections.shuffle(kinds, new Random(SEED));
        return kinds;
    }

    private List<String> different(Map<String, String> found) {
        return expected.entrySet().stream()
                .filter(it -> !it.getValue().equals(found.get(it.getKey())))
                .map(it -> it.getKey() + ": planted " + it.getValue() + ", found " + found.get(it.getKey()))
                .toList();
    }

    private static Map<String, String> found(ReconcileBooks books) {
        Map<String, String> found = new TreeMap<>();
        books.jdbc()
                .queryForList(
                        "select i.number, s.settlement, s.flags from invoice_settlement s join invoice i on i.id = s.invoice_id")
                .forEach(row ->
                        found.put((String) row.get("number"), row.get("settlement") + " [" + row.get("flags") + "]"));
        books.jdbc()
                .queryForList(
                        "select c.charge_id, o.outcome from charge_outcome o join charge c on c.id = o.charge_row")
                .forEach(row -> found.put((String) row.get("charge_id"), (String) row.get("outcome")));
        return found;
    }

    private void plant(ReconcileBooks books, String kind, String number) {
        switch (kind) {
            case "Settlement.UNPAID" -> {
                issued(books, number, Linked.ACTIVE);
                invoice(number, Settlement.UNPAID);
            }
            case "Settlement.PAID", "ChargeOutcome.APPLIED" -> {
                issued(books, number, Linked.USED);
                charge(made(number, 1), ChargeOutcome.APPLIED);
                invoice(number, Settlement.PAID);
            }
            case "Settlement.DISPUTE_OPEN" -> disputed(books, number, "open", Settlement.DISPUTE_OPEN);
            case "Settlement.DISPUTE_WON" -> disputed(books, number, "won", Settlement.DISPUTE_WON);
            case "Settlement.DISPUTE_LOST" -> disputed(books, number, "lost", Settlement.DISPUTE_LOST);
            case "Settlement.OVERPAID" -> otherSum(books, number, 1200, Settlement.OVERPAID);
            case "Settlement.PARTLY_PAID", "ChargeOutcome.AMOUNT_MISMATCH" ->
                otherSum(books, number, 900, Settlement.PARTLY_PAID);
            case "Settlement.REFUNDED" -> refunded(books, number, 1000, Settlement.REFUNDED);
            case "Settlement.REFUNDED_IN_PART" -> refunded(books, number, 300, Settlement.REFUNDED_IN_PART);
            case "Settlement.WRITTEN_OFF" -> outside(books, number, "WRITE_OFF", Settlement.WRITTEN_OFF);
            case "Settlement.SETTLED_OUTSIDE" -> outside(books, number, "TRANSFER", Settlement.SETTLED_OUTSIDE);
            case "Settlement.SETTLED_LESS_WITHHOLDING" -> {
                otherSum(books, number, 970, Settlement.SETTLED_LESS_WITHHOLDING);
                books.outside(number, "WITHHOLDING", 30, 12);
            }
            case "Settlement.WITHDRAWN" -> {
                books.link(books.invoice(number, 1, "WITHDRAWN", "SINGLE", 1000), "link_" + number, Linked.ENDED);
                invoice(number, Settlement.WITHDRAWN);
            }
            case "Settlement.REVERSED", "ChargeOutcome.REVERSED" ->
                notPaid(books, number, ChargeStatus.REVERSED, ChargeOutcome.REVERSED, Settlement.REVERSED);
            case "Flag.FAILED_ATTEMPTS_ONLY", "ChargeOutcome.FAILED" ->
                notPaid(
                        books,
                        number,
                        ChargeStatus.FAILED,
                        ChargeOutcome.FAILED,
                        Settlement.UNPAID,
                        Flag.FAILED_ATTEMPTS_ONLY);
            case "Flag.PENDING", "ChargeOutcome.PENDING" ->
                notPaid(books, number, ChargeStatus.PENDING, ChargeOutcome.PENDING, Settlement.UNPAID, Flag.PENDING);
            default -> plantOdd(books, kind, number);
        }
    }

    private void plantOdd(ReconcileBooks books, String kind, String number) {
        switch (kind) {
            case "Flag.PAID_TWICE_SAME_LINK", "ChargeOutcome.DUPLICATE" -> {
                issued(books, number, Linked.USED);
                charge(made(number, 1), ChargeOutcome.APPLIED);
                charge(made(number, 2).on(11), ChargeOutcome.DUPLICATE);
                invoice(number, Settlement.OVERPAID, Flag.PAID_TWICE_SAME_LINK);
            }
            case "Flag.PAID_TWICE_TWO_LINKS" -> {
                long id = issued(books, number, Linked.USED);
                books.link(id, "link_old_" + number, Linked.ENDED);
                charge(made(number, 1), ChargeOutcome.APPLIED);
                charge(made(number, 2).by("link_old_" + number).on(11), ChargeOutcome.DUPLICATE);
                invoice(number, Settlement.OVERPAID, Flag.PAID_TWICE_TWO_LINKS);
            }
            case "Flag.PAID_TWICE_TWO_CHANNELS" -> {
                issued(books, number, Linked.USED);
                books.outside(number, "CASH", 1000, 12);
                charge(made(number, 1), ChargeOutcome.APPLIED);
                invoice(number, Settlement.OVERPAID, Flag.PAID_TWICE_TWO_CHANNELS);
            }
            case "Flag.PAID_AFTER_EXPIRY" -> {
                issued(books, number, Linked.USED);
                charge(made(number, 1).on(41), ChargeOutcome.APPLIED);
                invoice(number, Settlement.PAID, Flag.PAID_AFTER_EXPIRY, Flag.LATE);
            }
            case "Flag.PAID_AFTER_WITHDRAWAL" -> {
                books.link(books.invoice(number, 1, "WITHDRAWN", "SINGLE", 1000), "link_" + number, Linked.ENDED);
                charge(made(number, 1), ChargeOutcome.APPLIED);
                invoice(number, Settlement.OVERPAID, Flag.PAID_AFTER_WITHDRAWAL);
            }
            case "Flag.AUTHORISED_NOT_CAPTURED" -> {
                issued(books, number, Linked.ACTIVE);
                charge(made(number, 1).authorised(), ChargeOutcome.PENDING);
                invoice(number, Settlement.UNPAID, Flag.AUTHORISED_NOT_CAPTURED);
            }
            case "Flag.LATE" -> {
                issued(books, number, Linked.USED);
                charge(made(number, 1).on(31), ChargeOutcome.APPLIED);
                invoice(number, Settlement.PAID, Flag.LATE);
            }
            case "Flag.LINK_UNRESOLVED" -> {
                books.invoice(number, 1, "UNKNOWN", "SINGLE", 1000);
                invoice(number, Settlement.UNPAID, Flag.LINK_UNRESOLVED);
            }
            case "Flag.CHARGE_MISSING" -> {
                issued(books, number, Linked.USED);
                invoice(number, Settlement.UNPAID, Flag.CHARGE_MISSING);
            }
            case "ChargeOutcome.CURRENCY_MISMATCH" -> {
                issued(books, number, Linked.ACTIVE);
                charge(made(number, 1).of("USD", 1000), ChargeOutcome.CURRENCY_MISMATCH);
                invoice(number, Settlement.UNPAID);
            }
            case "ChargeOutcome.ORPHAN_TOKEN" -> {
                issued(books, number, Linked.ACTIVE);
                String token =
                        FOREIGN_MINT.token(new InvoiceNumber(number), 1, 1).value();
                charge(made(number, 1).by(null).token(token), ChargeOutcome.ORPHAN_TOKEN);
                invoice(number, Settlement.UNPAID);
            }
            case "ChargeOutcome.OTHER_ORIGIN" -> {
                issued(books, number, Linked.ACTIVE);
                charge(made(number, 1).by("link_of_another"), ChargeOutcome.OTHER_ORIGIN);
                invoice(number, Settlement.UNPAID);
            }
            default -> throw new IllegalArgumentException("Nobody knows how to plant " + kind);
        }
    }

    private void disputed(ReconcileBooks books, String number, String status, Settlement settlement) {
        issued(books, number, Linked.USED);
        charge(made(number, 1), ChargeOutcome.APPLIED);
        records.add(ReconcileBooks.dispute("dspt_" + number, "chrg_" + number + "_1", status, 1000, 20));
        invoice(number, settlement);
    }

    private void refunded(ReconcileBooks books, String number, long minor, Settlement settlement) {
        issued(books, number, Linked.USED);
        charge(made(number, 1).refunded(minor), ChargeOutcome.APPLIED);
        records.add(ReconcileBooks.refund("rfnd_" + number, "chrg_" + number + "_1", minor, 20));
        invoice(number, settlement);
    }

    private void otherSum(ReconcileBooks books, String number, long minor, Settlement settlement) {
        issued(books, number, Linked.USED);
        charge(made(number, 1).of("THB", minor), ChargeOutcome.AMOUNT_MISMATCH);
        invoice(number, settlement);
    }

    private void outside(ReconcileBooks books, String number, String means, Settlement settlement) {
        issued(books, number, Linked.ACTIVE);
        books.outside(number, means, 1000, 12);
        invoice(number, settlement);
    }

    private void notPaid(
            ReconcileBooks books,
            String number,
            ChargeStatus status,
            ChargeOutcome outcome,
            Settlement settlement,
            Flag... flags) {
        issued(books, number, Linked.ACTIVE);
        charge(made(number, 1).status(status), outcome);
        invoice(number, settlement, flags);
    }

    private static long issued(ReconcileBooks books, String number, Linked how) {
        long id = books.invoice(number);
        books.link(id, "link_" + number, how);
        return id;
    }

    private static Made made(String number, int place) {
        return new Made("chrg_" + number + "_" + place).by("link_" + number);
    }

    private void charge(Made made, ChargeOutcome outcome) {
        records.addAll(made.records());
        expected.put(made.charge().id(), outcome.name());
    }

    private void invoice(String number, Settlement settlement, Flag... flags) {
        expected.put(
                number, settlement + " [" + Stream.of(flags).map(Flag::name).collect(Collectors.joining(",")) + "]");
    }
}
