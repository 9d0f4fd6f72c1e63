package dev.invoicelinks.sandbox;

import dev.invoicelinks.sandbox.book.Identity;
import dev.invoicelinks.sandbox.book.JdbcBook;
import dev.invoicelinks.sandbox.book.Mode;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.fault.Faults;
import dev.invoicelinks.sandbox.webhook.Webhooks;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running sandbox of the Links API: its own Spring application, on 127.0.0.1 only, whose links survive its end.
 *
 * <p>Its store can be open in one process at a time; others find the running one by {@link RunningSandbox}.
 */
public final class Sandbox implements AutoCloseable {

    private static final String HALF_SENT = "5s";
    private static final String BETWEEN_REQUESTS = "60s";

    private final ConfigurableApplicationContext application;
    private final AddressFile address;
    private final int port;
    private final Identity identity;

    private Sandbox(ConfigurableApplicationContext application, AddressFile address, int port) {
        this.application = application;
        this.address = address;
        this.port = port;
        this.identity = application.getBean(Identity.class);
    }

    /**
     * Starts and waits until requests are answered.
     *
     * @throws PortTaken when something else listens on the port
     * @throws StoreInUse when another process has the store open
     */
    public static Sandbox start(SandboxSettings settings) {
        SpringApplication program = new SpringApplication(SandboxApplication.class);
        program.setWebApplicationType(WebApplicationType.SERVLET);
        program.setBannerMode(Banner.Mode.OFF);
        program.setLogStartupInfo(false);
        // the product's own context ends the process; the sandbox must answer until then
        program.setRegisterShutdownHook(false);
        program.addInitializers(context -> context.getBeanFactory().registerSingleton("sandboxSettings", settings));
        try {
            ConfigurableApplicationContext application = program.run(
                    "--spring.config.name=sandbox",
                    "--server.address=127.0.0.1",
                    "--server.port=" + settings.port(),
                    "--server.tomcat.relaxed-query-chars=[,]",
                    "--server.max-http-request-header-size=64KB",
                    // a request that is half sent holds a thread no longer than this
                    "--server.tomcat.connection-timeout=" + HALF_SENT,
                    "--server.tomcat.keep-alive-timeout=" + BETWEEN_REQUESTS,
                    // calls read forms of every method themselves
                    "--spring.mvc.formcontent.filter.enabled=false",
                    "--server.tomcat.max-http-form-post-size=1MB",
                    "--server.error.whitelabel.enabled=false",
                    "--spring.main.lazy-initialization=false");
            int port = ((ServletWebServerApplicationContext) application)
                    .getWebServer()
                    .getPort();
            // before anyone can find this sandbox: its links carry the port
            application.getBean(PayAddresses.class).open(port);
            AddressFile address = new AddressFile(settings.store());
            Sandbox sandbox = new Sandbox(application, address, port);
            address.write(port, sandbox.identity);
            return sandbox;
        } catch (RuntimeException failed) {
            throw known(failed, settings);
        }
    }

    private static RuntimeException known(RuntimeException failed, SandboxSettings settings) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new PortTaken(settings.port());
            }
            if (JdbcBook.isInUse(cause)) {
                return new StoreInUse(
                        settings.store(),
                        new AddressFile(settings.store()).read().map(AddressFile.Noted::port));
            }
        }
        return failed;
    }

    /** Where the API answers, such as {@code http://127.0.0.1:8420}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    /** The test key that this sandbox accepts; worthless anywhere else. */
    public String secretKey() {
        return identity.test().secretKey();
    }

    /** The key of its live book, as worthless anywhere else. */
    public String liveSecretKey() {
        return identity.live().secretKey();
    }

    /** Never accepted, as the real API accepts none of its kind. */
    public String publicKey() {
        return identity.test().publicKey();
    }

    /**
     * Has the events of the test book told to an address on this machine, also after a restart; the secret that they are signed with.
     *
     * @throws dev.invoicelinks.sandbox.webhook.EndpointRefused when it is not on this machine
     */
    public String tell(String url) {
        return application.getBean(Webhooks.class).ensure(Mode.TEST, url).secret();
    }

    /**
     * Fails from now on by the rules of a file; how many they are.
     *
     * @throws dev.invoicelinks.sandbox.fault.RuleRefused when they cannot be followed
     */
    public int fail(Path rules) {
        return application.getBean(Faults.class).add(rules);
    }

    public String accountId() {
        return identity.account();
    }

    /** One of its parts, for those who try it from inside. */
    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        address.remove();
        application.close();
    }
}
