package dev.invoicelinks.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Read and list charges, and search links (Omise API, Charges and Search). */
@RestController
class ChargeCalls {

    private final JdbcStore store;
    private final Objects objects;
    private final Clock clock;

    ChargeCalls(JdbcStore store, PayAddresses addresses, Clock clock) {
        this.store = store;
        this.objects = new Objects(addresses);
        this.clock = clock;
    }

    @GetMapping("/charges/{id}")
    Map<String, Object> read(@PathVariable String id) {
        return objects.charge(store.charge(id).orElseThrow(() -> ApiError.notFound("charge " + id + " was not found")));
    }

    @GetMapping("/charges")
    Map<String, Object> list(HttpServletRequest request) {
        Window window = Window.of(Fields.of(request), clock.instant());
        List<Map<String, Object>> page =
                store.charges(window).stream().map(objects::charge).toList();
        return objects.list("/charges", window, page, store.countCharges(window));
    }

    @GetMapping("/search")
    Map<String, Object> search(HttpServletRequest request) {
        Search search = Search.of(Fields.of(request));
        List<Link> found = store.newestLinks().stream().filter(search::holds).toList();
        return search.answer(found, link -> objects.link(link, store.chargesOf(link.id())));
    }
}
