package dev.invoicelinks.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Create, read, list and delete links (Omise API, Links). Creates and deletes answer 200. */
@RestController
class LinkCalls {

    private final JdbcStore store;
    private final Journal journal;
    private final Objects objects;
    private final Clock clock;
    private Instant newest = Instant.EPOCH;

    LinkCalls(JdbcStore store, Journal journal, PayAddresses addresses, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.objects = new Objects(addresses);
        this.clock = clock;
    }

    @PostMapping("/links")
    Map<String, Object> create(HttpServletRequest request) {
        Fields fields = Fields.of(request);
        Link link = add(fields);
        journal.linkCreated(link);
        return objects.link(link, List.of());
    }

    /** One at a time, so that creation times never run backwards and pages do not shift. */
    private synchronized Link add(Fields fields) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        newest = now.isAfter(newest) ? now : newest;
        Link link = requested(fields, newest);
        store.add(link);
        return link;
    }

    private static Link requested(Fields fields, Instant at) {
        String currency = fields.text("currency")
                .orElseThrow(() -> ApiError.badRequest("currency is missing"))
                .toUpperCase(Locale.ROOT);
        Limits.require(currency);
        long amount = Limits.amount(fields.text("amount").orElse(""), currency);
        return new Link(
                "link_test_" + Ids.random(),
                amount,
                currency,
                required(fields, "title"),
                required(fields, "description"),
                Boolean.parseBoolean(fields.text("multiple").orElse("false")),
                at,
                null,
                null);
    }

    private static String required(Fields fields, String name) {
        String value = fields.text(name).orElseThrow(() -> ApiError.badRequest(name + " is missing"));
        if (value.length() > Limits.LONGEST_TEXT) {
            throw ApiError.badRequest(name + " is too long");
        }
        return value;
    }

    @GetMapping("/links/{id}")
    Map<String, Object> read(@PathVariable String id) {
        return objects.link(known(id), store.chargesOf(id));
    }

    @DeleteMapping("/links/{id}")
    Map<String, Object> delete(@PathVariable String id) {
        boolean stood = !known(id).isDeleted();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Link deleted = store.delete(id, now).orElseThrow();
        if (stood) {
            journal.linkDeleted(deleted, now);
        }
        return objects.link(deleted, store.chargesOf(id));
    }

    @GetMapping("/links")
    Map<String, Object> list(HttpServletRequest request) {
        Window window = Window.of(Fields.of(request), clock.instant());
        List<Map<String, Object>> page = store.links(window).stream()
                .map(link -> objects.link(
                        link, link.usedAt() == null && !link.multiple() ? List.of() : store.chargesOf(link.id())))
                .toList();
        return objects.list("/links", window, page, store.countLinks(window));
    }

    @GetMapping("/links/{id}/charges")
    Map<String, Object> charges(@PathVariable String id, HttpServletRequest request) {
        known(id);
        Window window = Window.of(Fields.of(request), clock.instant());
        List<Charge> all = store.chargesOf(id);
        List<Map<String, Object>> page = all.stream()
                .skip(window.offset())
                .limit(window.limit())
                .map(objects::charge)
                .toList();
        return objects.list("/links/" + id + "/charges", window, page, all.size());
    }

    private Link known(String id) {
        return store.link(id).orElseThrow(() -> ApiError.notFound("link " + id + " was not found"));
    }
}
