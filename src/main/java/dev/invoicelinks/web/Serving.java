package dev.invoicelinks.web;

import dev.invoicelinks.job.HintRuns;
import dev.invoicelinks.job.settings.WebhookSettings;
import dev.invoicelinks.run.Merchant;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The running web server and the thread that follows hints. */
public final class Serving implements AutoCloseable {

    /** Connections that wait for the server while a burst is taken. */
    private static final int BACKLOG = 1000;

    private final ConfigurableApplicationContext application;
    private final Keeping keeping;
    private final HintWork work;
    private final String address;

    private Serving(ConfigurableApplicationContext application, Keeping keeping, HintWork work, String address) {
        this.application = application;
        this.keeping = keeping;
        this.work = work;
        this.address = address;
    }

    /**
     * What it serves with.
     *
     * @param merchant whose books hints are kept in
     */
    public record Ground(Merchant merchant, HintBook book, HintRuns runs, Clock clock) {}

    /**
     * Starts and waits until requests are answered.
     *
     * @throws NoSecret when no secret is set: nothing could be believed
     * @throws AddressTaken when something else listens there
     */
    public static Serving start(WebhookSettings settings, Ground ground) {
        return start(settings, ground, HintWork.Pace.USUAL);
    }

    static Serving start(WebhookSettings settings, Ground ground, HintWork.Pace pace) {
        NoSecret.check(settings);
        Keeping keeping = new Keeping(ground.book(), ground.merchant());
        HintWork work = new HintWork(ground.book(), ground.runs(), ground.merchant(), pace);
        ConfigurableApplicationContext application = run(settings, beans -> {
            beans.registerSingleton("hintBook", ground.book());
            beans.registerSingleton("keeping", keeping);
            beans.registerSingleton("hintWork", work);
            beans.registerSingleton("merchant", ground.merchant());
            beans.registerSingleton("signature", new WebhookSignature(settings.keys(), ground.clock()));
        });
        keeping.start();
        work.start();
        return new Serving(application, keeping, work, settings.address());
    }

    private static ConfigurableApplicationContext run(
            WebhookSettings settings, Consumer<ConfigurableListableBeanFactory> ground) {
        SpringApplication program = new SpringApplication(ServeApplication.class);
        program.setWebApplicationType(WebApplicationType.SERVLET);
        program.setBannerMode(Banner.Mode.OFF);
        program.setLogStartupInfo(false);
        // the command that began it ends it, before the books are closed
        program.setRegisterShutdownHook(false);
        program.addInitializers(context -> ground.accept(context.getBeanFactory()));
        try {
            return program.run(
                    "--spring.config.name=serve",
                    "--server.address=" + settings.address(),
                    "--server.port=" + settings.port(),
                    "--server.tomcat.accept-count=" + BACKLOG,
                    "--server.error.whitelabel.enabled=false",
                    "--spring.lifecycle.timeout-per-shutdown-phase=5s");
        } catch (RuntimeException failed) {
            throw isTaken(failed) ? new AddressTaken(settings.toString()) : failed;
        }
    }

    private static boolean isTaken(RuntimeException failed) {
        return Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(PortInUseException.class::isInstance);
    }

    /** Where it answers, such as {@code http://127.0.0.1:8430}. */
    public URI baseUrl() {
        int port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
        return URI.create("http://" + address + ":" + port);
    }

    /** Takes no more requests, answers those it has, and ends following hints. */
    @Override
    public void close() {
        application.close();
        keeping.close();
        work.close();
    }
}
