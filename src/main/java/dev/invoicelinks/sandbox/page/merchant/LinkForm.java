package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.Currencies;
import dev.invoicelinks.sandbox.book.Limits;
import dev.invoicelinks.sandbox.book.LinkTerms;
import dev.invoicelinks.sandbox.book.OpenAmount;
import dev.invoicelinks.sandbox.page.look.AmountEntry;
import dev.invoicelinks.sandbox.page.look.AmountProblems;
import dev.invoicelinks.sandbox.page.look.FormProblem;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The form for a new link, being read: what the merchant wants, or everything that is wrong with it. */
final class LinkForm {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_METADATA = 4000;

    private final Visitor visitor;
    private final Reader reader;
    private final boolean extended;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<FormProblem> problems = new ArrayList<>();

    /** @param extended false: the amount is always the merchant's */
    LinkForm(Visitor visitor, Reader reader, boolean extended, ZoneId zone, LocalDate today) {
        this.visitor = visitor;
        this.reader = reader;
        this.extended = extended;
        this.zone = zone;
        this.today = today;
    }

    List<FormProblem> problems() {
        return problems;
    }

    /** The link that is asked for; nothing when something is wrong, and {@link #problems} says what. */
    Optional<LinkTerms> read() {
        String title = text("title", LONGEST_TITLE);
        String description = text("description", LONGEST_DESCRIPTION);
        String currency = currency();
        boolean open = extended && visitor.field("mode").equals("open");
        OpenAmount openAmount = open ? openAmount(currency) : null;
        long amount = open ? suggested(openAmount) : entered("amount", currency);
        LinkTerms terms = new LinkTerms(
                amount,
                currency,
                title,
                description,
                visitor.field("use").equals("multiple"),
                expiry(),
                reference(),
                metadata(),
                openAmount);
        return problems.isEmpty() ? Optional.of(terms) : Optional.empty();
    }

    private String text(String name, int longest) {
        String value = visitor.field(name);
        if (value.isEmpty() || value.length() > longest) {
            problems.add(reader.problem(name, name, "" + longest));
        }
        return value;
    }

    private String currency() {
        String currency = visitor.field("currency");
        if (Currencies.ALL.contains(currency)) {
            return currency;
        }
        problems.add(reader.problem("currency", "currency"));
        return Limits.CURRENCY;
    }

    private long entered(String field, String currency) {
        AmountEntry entry =
                AmountEntry.read(visitor.field(field), currency, Limits.least(currency), Limits.most(currency));
        if (!entry.isRight()) {
            problems.add(AmountProblems.words(
                    reader, field, currency, Limits.least(currency), Limits.most(currency), entry.problem()));
        }
        return entry.minorUnits();
    }

    private @Nullable Long optional(String field, String currency) {
        return visitor.field(field).isEmpty() ? null : (Long) entered(field, currency);
    }

    private OpenAmount openAmount(String currency) {
        Long suggested = optional("amount", currency);
        Long least = optional("least", currency);
        Long most = optional("most", currency);
        OpenAmount open = new OpenAmount(suggested, least, most);
        if (problems.isEmpty() && least != null && most != null && least > most) {
            problems.add(reader.problem("least", "bounds"));
        } else if (problems.isEmpty() && suggested != null && !open.takes(suggested)) {
            problems.add(reader.problem("amount", "suggested"));
        }
        return open;
    }

    private static long suggested(@Nullable OpenAmount open) {
        return open == null || open.suggested() == null ? 0 : open.suggested();
    }

    /** The end of the last day, in the merchant's zone. */
    private @Nullable Instant expiry() {
        String written = visitor.field("expires");
        if (written.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(written);
            if (!day.isBefore(today) && day.getYear() < 2100) {
                return day.plusDays(1).atStartOfDay(zone).toInstant();
            }
        } catch (DateTimeException unreadable) {
            // said below, as for a day that has passed
        }
        problems.add(reader.problem("expires", "expires", today.plusMonths(1).toString()));
        return null;
    }

    private @Nullable String reference() {
        String reference = visitor.field("reference");
        if (reference.length() > LONGEST_REFERENCE) {
            problems.add(reader.problem("reference", "reference", "" + LONGEST_REFERENCE));
        }
        return reference.isEmpty() ? null : reference;
    }

    /** As a JSON object; a line is {@code key = value}. */
    private String metadata() {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : metadataLines()) {
            int sign = line.indexOf('=');
            String key = sign < 0 ? "" : line.substring(0, sign).strip();
            if (key.isEmpty()) {
                problems.add(reader.problem("metadata", "metadata", line));
                return LinkTerms.NO_METADATA;
            }
            pairs.put(key, line.substring(sign + 1).strip());
        }
        return JsonMapper.shared().writeValueAsString(pairs);
    }

    private List<String> metadataLines() {
        String written = visitor.field("metadata");
        return written.substring(0, Math.min(LONGEST_METADATA, written.length()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
