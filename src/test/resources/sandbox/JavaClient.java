import co.omise.Client;
import co.omise.Config;
import co.omise.Configurer;
import co.omise.Endpoint;
import co.omise.Serializer;
import co.omise.models.Charge;
import co.omise.models.Event;
import co.omise.models.Link;
import co.omise.models.OmiseException;
import co.omise.models.Ordering;
import co.omise.models.Refund;
import co.omise.models.ScopedList;
import co.omise.models.SearchResult;
import co.omise.models.SearchScope;
import co.omise.requests.RequesterImpl;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** The official Java client against a sandbox: java -cp its jars JavaClient.java PORT SECRET_KEY PUBLIC_KEY. Prints what it got, a line each. */
final class JavaClient {

    private final int port;
    private final OkHttpClient http;
    private final Client omise;

    private JavaClient(int port, String secretKey, String publicKey) throws Exception {
        this.port = port;
        Config config = new Config(Endpoint.API_VERSION, publicKey, secretKey);
        // the client knows only the provider's own hosts: its requests are signed for them, then turned to this machine
        this.http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Request signed = Configurer.configure(config, chain.request());
                    HttpUrl here = signed.url().newBuilder().scheme("http").host("127.0.0.1").port(port).build();
                    return chain.proceed(signed.newBuilder().url(here).build());
                })
                .build();
        this.omise = new Client(new RequesterImpl(http, Serializer.defaultSerializer()));
    }

    public static void main(String[] arguments) throws Exception {
        new JavaClient(Integer.parseInt(arguments[0]), arguments[1], arguments[2]).run().forEach((name, value) -> System.out.println(name + "=" + value));
        System.exit(0);
    }

    private Map<String, Object> run() throws Exception {
        Map<String, Object> said = new LinkedHashMap<>();
        Link link = omise.sendRequest(new Link.CreateRequestBuilder()
                .amount(150000).currency("thb").title("INV-1").description("#K7").multiple(false).build());
        pay(link.getId());
        Link retrieved = omise.sendRequest(new Link.GetRequestBuilder(link.getId()).build());
        said.put("used", retrieved.isUsed());
        said.put("amount", retrieved.getAmount());
        ScopedList<Link> links = omise.sendRequest(new Link.ListRequestBuilder()
                .options(new ScopedList.Options().limit(5).order(Ordering.ReverseChronological)).build());
        said.put("links", links.getTotal());
        said.put("same", links.getData().get(0).getId().equals(link.getId()));
        ScopedList<Charge> charges = omise.sendRequest(new Link.ListChargesRequestBuilder(link.getId()).build());
        Charge charge = omise.sendRequest(new Charge.GetRequestBuilder(charges.getData().get(0).getId()).build());
        said.put("charge", charge.getStatus());
        said.put("net", charge.getNet());
        Refund refund = omise.sendRequest(new Refund.CreateRequestBuilder(charge.getId()).amount(10000).build());
        said.put("refund", refund.getAmount());
        ScopedList<Event> events = omise.sendRequest(new Charge.ListEventsRequestBuilder(charge.getId()).build());
        said.put("events", events.getTotal());
        SearchResult<Link> found = omise.sendRequest(new SearchResult.SearchRequestBuilder<Link>(
                new SearchResult.Options().scope(SearchScope.Link).query("INV-1").filter("amount", "1500")).build());
        said.put("found", found.getTotal());
        Link deleted = omise.sendRequest(new Link.DeleteRequestBuilder(link.getId()).build());
        said.put("deleted", deleted.isDeleted());
        try {
            omise.sendRequest(new Link.GetRequestBuilder("link_test_none").build());
        } catch (OmiseException unknown) {
            said.put("unknown", unknown.getCode());
        }
        return said;
    }

    private void pay(String link) throws Exception {
        HttpUrl url = new HttpUrl.Builder().scheme("http").host("127.0.0.1").port(port).build();
        Request payment = new Request.Builder()
                .url(url.resolve("/_sandbox/links/" + link + "/pay"))
                .post(RequestBody.create(null, new byte[0]))
                .build();
        new OkHttpClient().newCall(payment).execute().close();
    }
}
