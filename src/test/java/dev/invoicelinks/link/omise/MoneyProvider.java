package dev.invoicelinks.link.omise;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A provider on a real socket whose charges, refunds, disputes and transactions a test lays down, and whose lists can be made to lie. */
public final class MoneyProvider implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Asked addresses, in order, without the account's. */
    public final List<HttpUrl> asked = new CopyOnWriteArrayList<>();

    private final Map<String, ObjectNode> things = new ConcurrentHashMap<>();
    private final Map<String, Instant> created = new ConcurrentHashMap<>();
    private final MockWebServer server = new MockWebServer();
    private volatile BiFunction<String, ObjectNode, ObjectNode> lie = (list, page) -> page;
    private volatile @Nullable Instant now;
    private volatile int trouble;
    private volatile String troubled = "nothing";

    /** @param now what its clock shows; null: its answers carry no date */
    public MoneyProvider(@Nullable Instant now) throws IOException {
        this.now = now;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getUrl()).build();
            }
        });
        server.start();
    }

    public void clock(@Nullable Instant shown) {
        now = shown;
    }

    /** Every page goes through this, with the name of its list, before it is answered. */
    public void lie(BiFunction<String, ObjectNode, ObjectNode> what) {
        lie = what;
    }

    /** Addresses that hold this text are answered with a status. */
    public void trouble(String inAddress, int status) {
        troubled = inAddress;
        trouble = status;
    }

    /** The provider's adapter, as the product uses it. */
    public OmiseLinks links(Clock clock) {
        return linksAt(server.url("/").uri(), "skey_test_0123456789abcdef", clock);
    }

    /** The adapter for a provider on this machine, with short patience. */
    public static OmiseLinks linksAt(URI address, String key, Clock clock) {
        return new OmiseLinks(settings(address, key), clock, System::nanoTime);
    }

    static ProviderSettings settings(URI address, String key) {
        return new ProviderSettings(
                address,
                new SecretKey(key),
                false,
                8,
                1000,
                1000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                2,
                List.of());
    }

    /** Lays down a thing, or puts it in the place of the one with its id. */
    public ObjectNode put(ObjectNode thing) {
        created.put(id(thing), Instant.parse(thing.path("created_at").asString()));
        things.put(id(thing), thing);
        return thing;
    }

    public void remove(String id) {
        things.remove(id);
    }

    public ObjectNode charge(String id, Instant created) {
        return put(object("""
                {"object":"charge","id":"%s","livemode":false,"amount":100000,"currency":"THB","net":96094,"fee":3650,"fee_vat":256,
                 "interest":0,"interest_vat":0,"funding_amount":100000,"funding_currency":"THB","refunded_amount":0,
                 "refunds":{"object":"list","data":[],"total":0},"link":"link_test_1","description":"INV-1\\n\\n#x","dispute":null,
                 "card":{"object":"card","brand":"Visa","last_digits":"4242","name":"Somchai"},"source":null,
                 "transaction":"trxn_test_1","failure_code":null,"status":"successful","authorized":true,"capturable":false,
                 "capture":true,"reversed":false,"voided":false,"paid":true,"expired":false,"created_at":"%s","paid_at":"%s",
                 "expires_at":null}""", id, created, created));
    }

    public ObjectNode refund(String id, String charge, Instant created) {
        return put(object("""
                {"object":"refund","id":"%s","charge":"%s","amount":40000,"currency":"THB","funding_amount":40000,
                 "funding_currency":"THB","status":"closed","voided":false,"transaction":"trxn_test_2","created_at":"%s"}""", id, charge, created));
    }

    public ObjectNode dispute(String id, String charge, String status, Instant created) {
        return put(object("""
                {"object":"dispute","id":"%s","charge":"%s","amount":100000,"currency":"THB","status":"%s",
                 "reason_code":"fraudulent","created_at":"%s","closed_at":null}""", id, charge, status, created));
    }

    public ObjectNode transaction(String id, String origin, Instant created) {
        return put(object("""
                {"object":"transaction","id":"%s","amount":96094,"currency":"THB","direction":"credit",
                 "key":"charge.captured.net","origin":"%s","created_at":"%s","transferable_at":"%s"}""", id, origin, created, created));
    }

    public static ObjectNode object(String json, Object... arguments) {
        return (ObjectNode) JSON.readTree(json.formatted(arguments));
    }

    private MockResponse.Builder answer(HttpUrl address) {
        MockResponse.Builder answer = new MockResponse.Builder();
        Instant shown = now;
        if (shown != null) {
            answer.addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(shown.atOffset(ZoneOffset.UTC)));
        }
        String path = address.encodedPath();
        if (path.equals("/account")) {
            return answer.body("{\"object\":\"account\",\"id\":\"account_test_1\",\"livemode\":false}");
        }
        asked.add(address);
        if (path.contains(troubled)) {
            return answer.code(trouble).body("{}");
        }
        List<String> parts = address.pathSegments();
        return parts.size() == 1 ? answer.body(list(parts.get(0), address)) : one(answer, parts);
    }

    private MockResponse.Builder one(MockResponse.Builder answer, List<String> parts) {
        if (parts.size() == 3) {
            List<ObjectNode> ofLink = things.values().stream()
                    .filter(thing -> thing.path("link").asString("").equals(parts.get(1)))
                    .toList();
            return answer.body(page(ofLink, 0).toString());
        }
        ObjectNode thing = things.get(parts.get(1));
        return thing == null
                ? answer.code(404).body("{\"object\":\"error\",\"code\":\"not_found\",\"message\":\"no\"}")
                : answer.body(thing.toString());
    }

    private String list(String name, HttpUrl address) {
        Instant from = Instant.parse(String.valueOf(address.queryParameter("from")));
        Instant to = Instant.parse(String.valueOf(address.queryParameter("to")));
        List<ObjectNode> found = created.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isBefore(from) && !entry.getValue().isAfter(to))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> Stream.ofNullable(things.get(entry.getKey())))
                .filter(thing -> (thing.path("object").asString("charge") + "s").equals(name))
                .toList();
        return lie.apply(name, page(found, Integer.parseInt(String.valueOf(address.queryParameter("offset")))))
                .toString();
    }

    private static ObjectNode page(List<ObjectNode> found, int offset) {
        ObjectNode page = JSON.createObjectNode().put("object", "list");
        ArrayNode data = page.putArray("data");
        new ArrayList<>(found).stream().skip(offset).limit(100).forEach(data::add);
        return page.put("total", found.size());
    }

    private static String id(ObjectNode thing) {
        return thing.path("id").asString("");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
