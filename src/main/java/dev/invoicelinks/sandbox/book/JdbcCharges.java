package dev.invoicelinks.sandbox.book;

import static dev.invoicelinks.sandbox.book.JdbcTimes.optional;
import static dev.invoicelinks.sandbox.book.JdbcTimes.stored;
import static dev.invoicelinks.sandbox.book.JdbcTimes.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Charges in the table {@code charge}, each with its link. */
final class JdbcCharges implements Charges {

    private static final String FROM = "from charge t join link l on l.place = t.link";
    private static final String COLUMNS = "t.*, " + JdbcLinks.COLUMNS;
    private static final String SELECT = "select " + COLUMNS + " " + FROM;

    private static final String INSERT = """
            insert into charge (place, id, link, place_in_link, attempt, amount, method, flow, card_brand, card_last_digits, card_name, card_month, card_year,
                capture, created_at, status, failure, authorized_at, paid_at, expires_at, expired_at, reversed_at, due_at, refunded, transaction_id, dispute_id,
                description, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update charge set status = ?, failure = ?, authorized_at = ?, paid_at = ?, expires_at = ?, expired_at = ?, reversed_at = ?, due_at = ?,
                refunded = ?, transaction_id = ?, dispute_id = ?, description = ?, metadata = ?
            where place = ?
            """;

    private final JdbcTemplate jdbc;
    private final Links links;
    private final JdbcPlaces places;

    JdbcCharges(JdbcTemplate jdbc, Links links) {
        this.jdbc = jdbc;
        this.links = links;
        this.places = new JdbcPlaces(jdbc, "charge");
    }

    @Override
    public Charge add(Charge charge) {
        Charge added = charge.at(places.next(charge.mode()), charge.link().oneChargeMore());
        links.update(added.link());
        List<@Nullable Object> values = new ArrayList<>(begun(added));
        values.addAll(changing(added));
        jdbc.update(INSERT, values.toArray());
        return added;
    }

    private static List<@Nullable Object> begun(Charge charge) {
        Card card = charge.means().card();
        return Arrays.asList(
                charge.place(),
                charge.id(),
                charge.link().place(),
                charge.link().charges(),
                charge.attempt(),
                charge.amount(),
                charge.means().method().word(),
                charge.means().flow().word(),
                card == null ? null : card.brand(),
                card == null ? null : card.lastDigits(),
                card == null ? null : card.name(),
                card == null ? null : card.expirationMonth(),
                card == null ? null : card.expirationYear(),
                charge.capture(),
                stored(charge.times().createdAt()));
    }

    private static List<@Nullable Object> changing(Charge charge) {
        ChargeTimes times = charge.times();
        FailureCode failure = charge.failure();
        return Arrays.asList(
                charge.status().word(),
                failure == null ? null : failure.word(),
                stored(times.authorizedAt()),
                stored(times.paidAt()),
                stored(times.expiresAt()),
                stored(times.expiredAt()),
                stored(times.reversedAt()),
                charge.isPending() ? stored(times.expiresAt()) : null,
                charge.refunded(),
                charge.transactionId(),
                charge.disputeId(),
                charge.note().description(),
                charge.note().metadata());
    }

    @Override
    public void update(Charge charge) {
        List<@Nullable Object> values = new ArrayList<>(changing(charge));
        values.add(charge.place());
        jdbc.update(UPDATE, values.toArray());
    }

    @Override
    public Optional<Charge> find(String id) {
        return one(" where t.id = ?", id);
    }

    @Override
    public List<Charge> all(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        SELECT + " where t.id in (" + JdbcSearch.marks(ids.size()) + ")",
                        (row, number) -> charge(row),
                        ids.toArray());
    }

    @Override
    public Optional<Charge> ofAttempt(String key) {
        return one(" where t.attempt = ?", key);
    }

    private Optional<Charge> one(String condition, String value) {
        return jdbc.query(SELECT + condition, (row, number) -> charge(row), value).stream()
                .findFirst();
    }

    @Override
    public Slice<Charge> list(Mode mode, Window window) {
        return places.list(mode, window, SELECT, (row, number) -> charge(row));
    }

    @Override
    public Slice<Charge> listOf(Link link, Window window) {
        Places found = Places.of(1, link.charges(), window, place -> createdAt(link, place));
        Places page = found.page(window);
        List<Charge> rows = jdbc.query(
                SELECT + " where t.link = ? and t.place_in_link between ? and ? order by t.place_in_link"
                        + window.direction(),
                (row, number) -> charge(row),
                link.place(),
                page.first(),
                page.last());
        return new Slice<>(rows, found.size());
    }

    @Override
    public Map<String, List<Charge>> firstOf(List<Link> all, int limit) {
        List<Long> places =
                all.stream().filter(link -> link.charges() > 0).map(Link::place).toList();
        if (places.isEmpty()) {
            return Map.of();
        }
        String marks = JdbcSearch.marks(places.size());
        List<Object> values = new ArrayList<>(places);
        values.add(limit);
        return jdbc
                .query(
                        SELECT + " where t.link in (" + marks
                                + ") and t.place_in_link <= ? order by t.link, t.place_in_link",
                        (row, number) -> charge(row),
                        values.toArray())
                .stream()
                .collect(Collectors.groupingBy(charge -> charge.link().id()));
    }

    private Instant createdAt(Link link, long placeInLink) {
        OffsetDateTime at = jdbc.queryForObject(
                "select created_at from charge where link = ? and place_in_link = ?",
                OffsetDateTime.class,
                link.place(),
                placeInLink);
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    @Override
    public List<Charge> due(Instant now, int limit) {
        return jdbc.query(
                SELECT + " where t.due_at <= ? order by t.due_at, t.place limit ?",
                (row, number) -> charge(row),
                stored(now),
                limit);
    }

    @Override
    public long paid(Link link) {
        Long paid = jdbc.queryForObject(
                "select sum(amount - refunded) from charge where link = ? and status = ?",
                Long.class,
                link.place(),
                ChargeStatus.SUCCESSFUL.word());
        return paid == null ? 0 : paid;
    }

    @Override
    public Slice<Charge> search(Mode mode, SearchTerms terms) {
        return new JdbcSearch(mode, terms, List.of("t.id", "l.title", "l.description", "l.id", "l.reference"))
                .run(jdbc, COLUMNS, FROM, (row, number) -> charge(row));
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getLong("place"),
                row.getString("id"),
                JdbcLinks.link(row),
                row.getString("attempt"),
                row.getLong("amount"),
                means(row),
                row.getBoolean("capture"),
                ChargeStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                failure(row.getString("failure")),
                times(row),
                row.getLong("refunded"),
                row.getString("transaction_id"),
                row.getString("dispute_id"),
                new Charge.Note(row.getString("description"), row.getString("metadata")));
    }

    private static Means means(ResultSet row) throws SQLException {
        String brand = row.getString("card_brand");
        Card card = brand == null
                ? null
                : new Card(
                        brand,
                        row.getString("card_last_digits"),
                        row.getString("card_name"),
                        row.getInt("card_month"),
                        row.getInt("card_year"));
        return new Means(
                Method.named(row.getString("method")).orElseThrow(),
                card,
                Flow.valueOf(row.getString("flow").toUpperCase(Locale.ROOT)));
    }

    private static @Nullable FailureCode failure(@Nullable String word) {
        return word == null ? null : FailureCode.named(word).orElseThrow();
    }

    private static ChargeTimes times(ResultSet row) throws SQLException {
        return new ChargeTimes(
                time(row, "created_at"),
                optional(row, "authorized_at"),
                optional(row, "paid_at"),
                optional(row, "expires_at"),
                optional(row, "expired_at"),
                optional(row, "reversed_at"));
    }
}
