package dev.invoicelinks.torture.kill;

import dev.invoicelinks.torture.Arena;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the books still know right after a kill, held against what the world has seen: a link was made only after its claim was committed, a message left only after
 * it was marked, an event was acknowledged only after it was kept. Whatever the world knows and the books do not was acknowledged and lost.
 */
public final class KeptBooks {

    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;ACCESS_MODE_DATA=r";
    /** A claim in flight stands in its merchant's list, then with its link, or with its invoice while nobody knows. */
    private static final String CLAIMED = """
            select token from payment_link
            union all select token from invoice where state <> 'READY' or posts > 0
            union all select claims from claims_in_flight
            """;

    private static final Pattern TOKEN = Pattern.compile("\"event\":\"link\\.create\".*\"description\":\"#([0-9A-Z]+)");
    private static final Pattern EVENT =
            Pattern.compile("\"event\":\"webhook\".*\"event_id\":\"(\\w+)\".*\"answer\":\"2\\d\\d\"");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^Message-ID: (<[^>]+>)");

    private final Arena arena;
    private final Path scratch;

    /** @param scratch a folder for a copy of the books */
    public KeptBooks(Arena arena, Path scratch) {
        this.arena = arena;
        this.scratch = scratch;
    }

    /** What the world knows and the books do not. */
    public List<String> lost() throws IOException, SQLException {
        Set<String> tokens = inJournal(TOKEN);
        Set<String> events = inJournal(EVENT);
        Set<String> messages = new HashSet<>();
        try (var files = Files.list(arena.mail().folder())) {
            for (Path file : files.filter(it -> it.toString().endsWith(".eml")).toList()) {
                Matcher id = MESSAGE.matcher(Files.readString(file));
                if (id.find()) {
                    messages.add(id.group(1));
                }
            }
        }
        Path books = arena.home().path("data/db/books.mv.db");
        if (tokens.isEmpty() && events.isEmpty() && messages.isEmpty() || !Files.exists(books)) {
            return List.of();
        }
        // a copy: opening the books mends them, and that is the program's to do
        Files.copy(books, scratch.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection copy =
                DriverManager.getConnection("jdbc:h2:file:" + scratch.resolve("copy") + OPTIONS, "sa", "")) {
            List<String> lost = new ArrayList<>();
            missing(copy, CLAIMED, tokens, "link ", lost);
            missing(copy, "select message_id from notice where state <> 'PENDING'", messages, "message ", lost);
            missing(copy, "select event_id from webhook_event", events, "event ", lost);
            return lost;
        }
    }

    private Set<String> inJournal(Pattern pattern) throws IOException {
        Set<String> found = new HashSet<>();
        for (String line : Files.readAllLines(arena.journal())) {
            Matcher match = pattern.matcher(line);
            if (match.find()) {
                found.add(match.group(1));
            }
        }
        return found;
    }

    private static void missing(Connection books, String sql, Set<String> seen, String what, List<String> lost)
            throws SQLException {
        Set<String> left = new HashSet<>(seen);
        try (var statement = books.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String known = rows.getString(1);
                if (known != null) {
                    List.of(known.split("[ ,]")).forEach(left::remove);
                }
            }
        }
        left.forEach(it -> lost.add(what + it));
    }
}
