package dev.invoicelinks.report.cases;

import dev.invoicelinks.reconcile.Reason;
import dev.invoicelinks.reconcile.Suggesting.Verdict;
import dev.invoicelinks.report.JdbcReading;
import dev.invoicelinks.report.cases.Case.Candidate;
import dev.invoicelinks.report.cases.Case.Concerns;
import dev.invoicelinks.report.cases.Case.Decided;
import dev.invoicelinks.report.cases.Case.State;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Run;
import dev.invoicelinks.run.RunKeeping;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Cases in their table. */
public final class JdbcCases implements Cases {

    private static final int PAGE = 500;

    private static final String SELECT = """
            select e.*, i.number, i.customer_name, c.charge_id, o.reason as why from exception_case e
            left join invoice i on i.id = e.invoice_id left join charge c on c.id = e.charge_row
            left join charge_outcome o on o.charge_row = e.charge_row
            where e.merchant_id = :merchant
            """;

    /** Along the index; the order of gravity is the order of the outcomes. */
    private static final String NEXT = SELECT + """
             and e.state = 'OPEN' and e.outcome = :outcome and e.id > :after
            order by e.merchant_id, e.state, e.outcome, e.id limit :most
            """;

    private static final String CHARGES = """
            select o.invoice_id, c.charge_id from charge_outcome o join charge c on c.id = o.charge_row
            where o.invoice_id in (:invoices) and (o.counted_minor > 0 or c.paid) order by c.id
            """;
    private static final String CANDIDATES = """
            select a.charge_row, i.number, a.verdict from charge_candidate a join invoice i on i.id = a.invoice_id
            where a.charge_row in (:charges) order by a.charge_row, a.place
            """;
    private static final String RESOLVE = """
            update exception_case set state = 'RESOLVED', resolution = :resolution, note = :note, resolved_by = :actor, resolved_at = :now
            where id = :id and state = 'OPEN'
            """;
    private static final String UNRESOLVE = """
            update exception_case set state = 'OPEN', resolution = null, note = null, resolved_by = null, resolved_at = null,
                gone_run = null, current_slot = 1
            where id = :id and resolution is not null
              and not exists (select 1 from exception_case o where o.subject = exception_case.subject and o.outcome = exception_case.outcome
                and o.merchant_id = exception_case.merchant_id and o.current_slot = 1 and o.id <> exception_case.id)
            """;
    private static final String ACCEPT = """
            insert into accepted_match (merchant_id, charge_id, number, case_id, accepted_at, accepted_by, standing_slot)
            values (:merchant, :charge, :number, :id, :now, :actor, 1)
            """;
    private static final String TAKE_BACK = """
            update accepted_match set standing_slot = null, taken_back_at = :now where case_id = :id and standing_slot = 1
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final RunKeeping keeping;
    private final Clock clock;
    private final String actor;

    /** @param actor who decides, kept with each decision */
    public JdbcCases(NamedParameterJdbcTemplate jdbc, RunKeeping keeping, Clock clock, String actor) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public void refresh(Run run, LocalDate asOf) {
        MapSqlParameterSource values =
                merchant(run.merchant()).addValue("run", run.number()).addValue("asOf", asOf);
        keeping.transaction().executeWithoutResult(status -> {
            keeping.leases().confirm(run.merchant(), run.fence());
            for (JdbcFound kind : JdbcFound.values()) {
                jdbc.update(kind.gone(), values);
                jdbc.update(kind.insert(), values);
            }
        });
    }

    private static MapSqlParameterSource merchant(Merchant merchant) {
        return new MapSqlParameterSource("merchant", merchant.id());
    }

    @Override
    public void eachOpen(Merchant merchant, Consumer<Case> taker) {
        for (Outcome outcome : Outcome.values()) {
            List<Case> page = page(merchant, outcome, 0, PAGE);
            while (!page.isEmpty()) {
                page.forEach(taker);
                page = page(merchant, outcome, page.get(page.size() - 1).id(), PAGE);
            }
        }
    }

    @Override
    public List<Case> firstOpen(Merchant merchant, int most) {
        List<Case> first = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (first.size() < most) {
                first.addAll(page(merchant, outcome, 0, most - first.size()));
            }
        }
        return first;
    }

    private List<Case> page(Merchant merchant, Outcome outcome, long after, int most) {
        return cases(
                NEXT,
                merchant(merchant)
                        .addValue("outcome", outcome.name())
                        .addValue("after", after)
                        .addValue("most", most));
    }

    @Override
    public long open(Merchant merchant) {
        Long count = jdbc.queryForObject(
                "select count(*) from exception_case where merchant_id = :merchant and state = 'OPEN'",
                merchant(merchant),
                Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public Optional<Case> find(Merchant merchant, long id) {
        return cases(SELECT + " and e.id = :id", merchant(merchant).addValue("id", id)).stream()
                .findFirst();
    }

    private List<Case> cases(String sql, MapSqlParameterSource values) {
        List<Row> rows = jdbc.query(sql, values, (row, place) -> new Row(row));
        Map<Long, List<String>> charges =
                grouped(CHARGES, "invoices", rows.stream().map(it -> it.invoice).toList(), row -> row.getString(2));
        Map<Long, List<Candidate>> candidates = grouped(
                CANDIDATES,
                "charges",
                rows.stream().map(it -> it.charge).toList(),
                row -> new Candidate(row.getString(2), Verdict.valueOf(row.getString(3))));
        return rows.stream().map(row -> row.toCase(charges, candidates)).toList();
    }

    private <T> Map<Long, List<T>> grouped(String sql, String name, List<Long> ids, Reading<T> reading) {
        List<Long> known = ids.stream().filter(id -> id != 0).distinct().toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        return jdbc.query(sql, Map.of(name, known), (row, place) -> Map.entry(row.getLong(1), reading.of(row))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public boolean resolve(Run run, Case of, Resolution resolution, @Nullable String number, String note) {
        MapSqlParameterSource values = values(of)
                .addValue("merchant", run.merchant().id())
                .addValue("resolution", resolution.name())
                .addValue("note", note)
                .addValue("charge", of.subject())
                .addValue("number", number);
        return jdbc.update(RESOLVE, values) == 1 && (number == null || jdbc.update(ACCEPT, values) == 1);
    }

    @Override
    public boolean unresolve(Run run, Case of) {
        jdbc.update(TAKE_BACK, values(of));
        return jdbc.update(UNRESOLVE, values(of)) == 1;
    }

    private MapSqlParameterSource values(Case of) {
        return new MapSqlParameterSource("id", of.id())
                .addValue("now", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("actor", actor);
    }

    /** Reads what stands beside an id. */
    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** A case as its row tells it, before its charges and candidates are known. */
    private static final class Row {

        private final long invoice;
        private final long charge;
        private final @Nullable String chargeId;
        private final Case alone;

        Row(ResultSet row) throws SQLException {
            invoice = row.getLong("invoice_id");
            charge = row.getLong("charge_row");
            chargeId = row.getString("charge_id");
            String resolution = row.getString("resolution");
            String why = row.getString("why");
            String currency = row.getString("currency");
            alone = new Case(
                    row.getLong("id"),
                    row.getString("subject"),
                    Outcome.valueOf(row.getString("outcome")),
                    new Concerns(
                            invoice == 0 ? null : invoice,
                            row.getString("number"),
                            row.getString("customer_name"),
                            why == null ? null : Reason.valueOf(why),
                            List.of(),
                            List.of()),
                    currency,
                    amount(row, "expected_minor", currency),
                    amount(row, "received_minor", currency),
                    row.getObject("opened_on", LocalDate.class),
                    new Decided(
                            State.valueOf(row.getString("state")),
                            resolution == null ? null : Resolution.valueOf(resolution),
                            row.getString("note"),
                            row.getString("resolved_by")));
        }

        private static @Nullable BigDecimal amount(ResultSet row, String column, @Nullable String currency)
                throws SQLException {
            long minor = row.getLong(column);
            return currency == null || row.wasNull() ? null : JdbcReading.amount(minor, currency);
        }

        Case toCase(Map<Long, List<String>> charges, Map<Long, List<Candidate>> candidates) {
            List<String> ids = chargeId != null ? List.of(chargeId) : charges.getOrDefault(invoice, List.of());
            Concerns concerns = new Concerns(
                    alone.concerns().invoice(),
                    alone.concerns().invoiceNumber(),
                    alone.concerns().customerName(),
                    alone.concerns().why(),
                    new ArrayList<>(ids),
                    candidates.getOrDefault(charge, List.of()));
            return new Case(
                    alone.id(),
                    alone.subject(),
                    alone.outcome(),
                    concerns,
                    alone.currency(),
                    alone.expected(),
                    alone.received(),
                    alone.openedOn(),
                    alone.decided());
        }
    }
}
