package dev.invoicelinks.intake;

import dev.invoicelinks.run.Run;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of staged rows and invoices while a file is accepted. */
public final class JdbcStagedBook implements StagedBook {

    private static final String TOTALS = """
            select currency, count(*) as invoices, coalesce(sum(amount_minor), 0) as minor, sum(number_digits) as digits
            from staged_row where file_id = ? and verdict <> 'REPEATED' group by currency
            """;
    private static final String INSERT = """
            insert into invoice (merchant_id, number, revision, number_digits, file_id, row_number, customer_id, customer_name, emails,
                phone, line_id, whatsapp, amount_minor, currency, issue_date, due_date, description, language, use_kind, expires_on,
                channels, metadata, state, run_number, fence, link_sequence, posts, empty_looks, once_unknown)
            select ?, s.number, 1, s.number_digits, s.file_id, s.row_number, s.customer_id, s.customer_name, s.emails,
                s.phone, s.line_id, s.whatsapp, s.amount_minor, s.currency, s.issue_date, s.due_date, s.description, s.language,
                s.use_kind, s.expires_on, s.channels, s.metadata, 'READY', ?, ?, 1, 0, 0, false
            from staged_row s
            where s.file_id = ? and s.row_number between ? and ? and s.verdict = 'NEW'
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final JdbcRepetitions repetitions;
    private final JdbcKnownRows known;
    private final JdbcProposals proposals;

    /** @param words in which rows are told what is wrong with them */
    public JdbcStagedBook(JdbcTemplate jdbc, Clock clock, IntakeWords words) {
        this.jdbc = jdbc;
        this.repetitions = new JdbcRepetitions(jdbc, words);
        this.known = new JdbcKnownRows(jdbc, clock);
        this.proposals = new JdbcProposals(jdbc, clock);
    }

    @Override
    public void judgeRepetitions(SourceFile file) {
        repetitions.judge(file);
    }

    @Override
    public ControlTotals totals(SourceFile file) {
        Tally tally = new Tally();
        jdbc.query(
                TOTALS,
                row -> {
                    long digits = row.getBigDecimal("digits")
                            .remainder(java.math.BigDecimal.valueOf(ControlTotals.HASH_MODULUS))
                            .longValueExact();
                    tally.add(row.getString("currency"), row.getLong("invoices"), row.getBigDecimal("minor"), digits);
                },
                file.id());
        return tally.totals();
    }

    @Override
    public Map<Verdict, Long> verdicts(SourceFile file) {
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        jdbc.query(
                "select verdict, count(*) as row_count from staged_row where file_id = ? group by verdict",
                row -> {
                    verdicts.put(Verdict.valueOf(row.getString("verdict")), row.getLong("row_count"));
                },
                file.id());
        return verdicts;
    }

    @Override
    public void take(Run run, SourceFile file, int firstRow, int lastRow) {
        List<KnownRow> rows = known.between(run, file, firstRow, lastRow);
        known.judge(run, file, rows);
        proposals.place(run, file, firstRow, lastRow);
        jdbc.update(INSERT, run.merchant().id(), run.number(), run.fence().number(), file.id(), firstRow, lastRow);
    }
}
