package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.book.UnknownObject;
import dev.invoicelinks.sandbox.page.look.FormSeal;
import dev.invoicelinks.sandbox.page.look.Pages;
import dev.invoicelinks.sandbox.page.look.Reader;
import dev.invoicelinks.sandbox.page.look.Visitor;
import dev.invoicelinks.sandbox.webhook.Delivery;
import dev.invoicelinks.sandbox.webhook.Endpoint;
import dev.invoicelinks.sandbox.webhook.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is told of events, what came of it, and once more where that is wanted. */
@Controller
class DeliveriesPage {

    private static final String ADDRESS = "/merchant/deliveries";
    private static final int NEWEST = 100;

    private final Webhooks webhooks;
    private final FormSeal seals;
    private final Pages pages;

    DeliveriesPage(Webhooks webhooks, FormSeal seals, Pages pages) {
        this.webhooks = webhooks;
        this.seals = seals;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> show(HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        Reader reader = pages.reader(visitor);
        List<Endpoint> endpoints = webhooks.endpoints();
        Map<String, String> addresses = endpoints.stream()
                .collect(Collectors.toMap(
                        Endpoint::id, endpoint -> endpoint.url().toString()));
        View view = new View(
                reader.say("deliveries_title"),
                List.copyOf(addresses.values()),
                webhooks.deliveries(NEWEST).stream()
                        .map(delivery -> row(reader, delivery, addresses::get))
                        .toList());
        return pages.answers().page(visitor, 200, "deliveries", view);
    }

    private Row row(Reader reader, Delivery delivery, Function<String, String> address) {
        String state = state(delivery);
        String link = delivery.linkId();
        String answer = delivery.answer();
        String endpoint = address.apply(delivery.endpointId());
        return new Row(
                delivery.key(),
                link == null ? "" : link,
                link == null ? "" : LinkPage.address(link),
                state,
                reader.say("delivery_" + state),
                answer == null ? "" : answer,
                "" + delivery.attempts(),
                endpoint == null ? delivery.endpointId() : endpoint,
                reader.forms().shortTime(delivery.createdAt()),
                ADDRESS + "/" + delivery.number() + "/again",
                seals.seal(purpose(delivery.number())));
    }

    private static String state(Delivery delivery) {
        return switch (delivery.status()) {
            case DELIVERED -> "delivered";
            case FAILED -> "gave_up";
            case PENDING -> delivery.attempts() == 0 ? "pending" : "failed";
        };
    }

    /** Safe to repeat: receivers must bear repeated deliveries, as the API says. */
    @PostMapping(ADDRESS + "/{number}/again")
    ResponseEntity<String> again(@PathVariable long number, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        if (!seals.isWhole(purpose(number), visitor.field("seal")) || !visitor.cameFromHere()) {
            return pages.answers().trouble(visitor, 403, "trouble_request", "trouble_request_words");
        }
        webhooks.redeliver(number).orElseThrow(() -> new UnknownObject("delivery", "" + number));
        return pages.answers().seeOther(visitor, ADDRESS);
    }

    private static String purpose(long number) {
        return "deliver " + number;
    }

    /** The newest deliveries. */
    record View(String title, List<String> endpoints, List<Row> deliveries) {}

    /**
     * One delivery.
     *
     * @param about id of the link it tells of; empty when of none
     */
    record Row(
            String key,
            String about,
            String linkAddress,
            String stateKey,
            String stateName,
            String answer,
            String tries,
            String endpoint,
            String created,
            String againAddress,
            String seal) {}
}
