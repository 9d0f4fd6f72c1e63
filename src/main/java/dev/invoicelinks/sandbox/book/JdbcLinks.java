package dev.invoicelinks.sandbox.book;

import static dev.invoicelinks.sandbox.book.JdbcTimes.optional;
import static dev.invoicelinks.sandbox.book.JdbcTimes.stored;
import static dev.invoicelinks.sandbox.book.JdbcTimes.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links in the table {@code link}. */
final class JdbcLinks implements Links {

    /** The columns of a link that is called {@code l}, named so that they can stand beside those of a charge. */
    static final String COLUMNS =
            "l.place l_place, l.id l_id, l.amount l_amount, l.currency l_currency, l.title l_title,"
                    + " l.description l_description, l.multiple l_multiple, l.created_at l_created_at,"
                    + " l.expires_at l_expires_at, l.reference l_reference, l.metadata l_metadata,"
                    + " l.open_amount l_open_amount, l.suggested l_suggested, l.least l_least, l.most l_most,"
                    + " l.charges l_charges, l.used_at l_used_at, l.deleted_at l_deleted_at";

    private static final String FROM = "from link t join link l on l.place = t.place";

    private final JdbcTemplate jdbc;
    private final JdbcPlaces places;

    JdbcLinks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.places = new JdbcPlaces(jdbc, "link");
    }

    @Override
    public Link add(Mode mode, LinkTerms terms, Instant at) {
        Link link = new Link(places.next(mode), Ids.fresh("link", mode, at), terms, at, 0, null, null);
        OpenAmount open = terms.openAmount();
        jdbc.update(
                """
                insert into link (place, id, amount, currency, title, description, multiple, created_at, expires_at, reference, metadata,
                    open_amount, suggested, least, most, charges)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
                link.place(),
                link.id(),
                terms.amount(),
                terms.currency(),
                terms.title(),
                terms.description(),
                terms.multiple(),
                stored(at),
                stored(terms.expiresAt()),
                terms.reference(),
                terms.metadata().equals(LinkTerms.NO_METADATA) ? null : terms.metadata(),
                open != null,
                open == null ? null : open.suggested(),
                open == null ? null : open.min(),
                open == null ? null : open.max());
        return link;
    }

    @Override
    public void update(Link link) {
        jdbc.update(
                "update link set charges = ?, used_at = ?, deleted_at = ? where place = ?",
                link.charges(),
                stored(link.usedAt()),
                stored(link.deletedAt()),
                link.place());
    }

    @Override
    public Optional<Link> find(String id) {
        return jdbc.query("select " + COLUMNS + " from link l where l.id = ?", (row, number) -> link(row), id).stream()
                .findFirst();
    }

    @Override
    public List<Link> all(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select " + COLUMNS + " from link l where l.id in (" + JdbcSearch.marks(ids.size()) + ")",
                        (row, number) -> link(row),
                        ids.toArray());
    }

    @Override
    public Slice<Link> list(Mode mode, Window window) {
        return places.list(mode, window, "select " + COLUMNS + " " + FROM, (row, number) -> link(row));
    }

    @Override
    public Slice<Link> listUndeleted(Mode mode, Window window) {
        String where = " where t.deleted_at is null and t.place > ? and t.place < ? and t.created_at between ? and ?";
        Object[] bounds = {mode.base(), mode.bound(), stored(window.from()), stored(window.to())};
        List<Link> rows = jdbc.query(
                "select " + COLUMNS + " " + FROM + where + " order by t.place" + window.direction() + " limit "
                        + window.limit() + " offset " + window.offset(),
                (row, number) -> link(row),
                bounds);
        Long total = jdbc.queryForObject("select count(*) from link t" + where, Long.class, bounds);
        return new Slice<>(rows, total == null ? 0 : total);
    }

    @Override
    public Slice<Link> search(Mode mode, SearchTerms terms) {
        return new JdbcSearch(mode, terms, List.of("t.id", "t.title", "t.description", "t.reference"))
                .run(jdbc, COLUMNS, FROM, (row, number) -> link(row));
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("l_place"),
                row.getString("l_id"),
                terms(row),
                time(row, "l_created_at"),
                row.getLong("l_charges"),
                optional(row, "l_used_at"),
                optional(row, "l_deleted_at"));
    }

    private static LinkTerms terms(ResultSet row) throws SQLException {
        String metadata = row.getString("l_metadata");
        return new LinkTerms(
                row.getLong("l_amount"),
                row.getString("l_currency"),
                row.getString("l_title"),
                row.getString("l_description"),
                row.getBoolean("l_multiple"),
                optional(row, "l_expires_at"),
                row.getString("l_reference"),
                metadata == null ? LinkTerms.NO_METADATA : metadata,
                openAmount(row));
    }

    private static @Nullable OpenAmount openAmount(ResultSet row) throws SQLException {
        return row.getBoolean("l_open_amount")
                ? new OpenAmount(
                        row.getObject("l_suggested", Long.class),
                        row.getObject("l_least", Long.class),
                        row.getObject("l_most", Long.class))
                : null;
    }
}
