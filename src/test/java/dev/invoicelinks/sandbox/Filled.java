package dev.invoicelinks.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;

/** A sandbox in a process of its own over a store that was filled with paid links: tells its port and its key, and ends when its input does. */
public final class Filled {

    private static final int AT_ONCE = 20_000;
    private static final String TIME =
            "dateadd('MILLISECOND', 20 * x, timestamp with time zone '2026-01-01 00:00:00Z')";
    private static final String NUMBER = "lpad(x, 19, '0')";

    private Filled() {}

    /** @param arguments the store's folder, and how many links and charges */
    public static void main(String[] arguments) throws IOException {
        SandboxSettings settings = new SandboxSettings(0, Path.of(arguments[0]), false);
        Sandbox.start(settings).close();
        JdbcConnectionPool store = JdbcConnectionPool.create(
                "jdbc:h2:file:" + settings.store().resolve("sandbox").toAbsolutePath()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                "");
        fill(new JdbcTemplate(store), Integer.parseInt(arguments[1]));
        store.dispose();
        try (Sandbox sandbox = Sandbox.start(settings)) {
            System.out.println(sandbox.port() + " " + sandbox.secretKey());
            awaitEnd();
        }
    }

    private static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            continue;
        }
    }

    private static void fill(JdbcTemplate jdbc, int links) {
        for (int first = 1; first <= links; first += AT_ONCE) {
            String range =
                    " from system_range(" + first + ", " + Math.min(links, first + AT_ONCE - 1) + ") as number (x)";
            jdbc.update("insert into link (place, id, amount, currency, title, description, multiple, created_at,"
                    + " open_amount, charges, used_at) select x, 'link_test_' || " + NUMBER + ", 100000, 'THB',"
                    + " 'INV-' || x || ' · Demo Trading', '#K7Q2M9XA4TB3C5 Design work', false, " + TIME
                    + ", false, 1, "
                    + TIME + range);
            jdbc.update("insert into charge (place, id, link, place_in_link, attempt, amount, method, flow, card_brand,"
                    + " card_last_digits, card_name, card_month, card_year, capture, status, created_at, authorized_at,"
                    + " paid_at, refunded, transaction_id) select x, 'chrg_test_' || " + NUMBER
                    + ", x, 1, 'fill-' || x,"
                    + " 100000, 'card', 'immediate', 'Visa', '4242', 'A Customer', 12, 2099, true, 'successful', "
                    + TIME + ", " + TIME + ", " + TIME + ", 0, 'trxn_test_' || " + NUMBER + range);
            jdbc.update("insert into movement (place, id, amount, currency, credit, kind, origin, created_at,"
                    + " transferable_at) select x, 'trxn_test_' || " + NUMBER + ", 96094, 'THB', true,"
                    + " 'charge.captured.net', 'chrg_test_' || " + NUMBER + ", " + TIME + ", " + TIME + range);
            event(jdbc, "2 * x - 1", "link", "null, null", range);
            event(jdbc, "2 * x", "chrg", "'successful', 0", range);
        }
    }

    private static void event(JdbcTemplate jdbc, String place, String kind, String then, String range) {
        jdbc.update("insert into event (place, id, kind, subject_id, then_status, then_refunded, created_at) select "
                + place + ", 'evnt_test_' || lpad(" + place + ", 19, '0'), '"
                + (kind.equals("link") ? "link" : "charge") + ".create', '" + kind + "_test_' || " + NUMBER + ", "
                + then
                + ", " + TIME + range);
    }
}
