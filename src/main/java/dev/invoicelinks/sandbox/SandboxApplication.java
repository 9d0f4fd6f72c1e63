package dev.invoicelinks.sandbox;

import dev.invoicelinks.sandbox.api.ApiRoom;
import dev.invoicelinks.sandbox.api.Extensions;
import dev.invoicelinks.sandbox.api.Objects;
import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Disputing;
import dev.invoicelinks.sandbox.book.Identity;
import dev.invoicelinks.sandbox.book.JdbcBook;
import dev.invoicelinks.sandbox.book.LinkDesk;
import dev.invoicelinks.sandbox.book.OnEffect;
import dev.invoicelinks.sandbox.book.PayAddresses;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.book.PendingWatch;
import dev.invoicelinks.sandbox.book.Refunding;
import dev.invoicelinks.sandbox.book.Transferring;
import dev.invoicelinks.sandbox.clock.ClockRoom;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import dev.invoicelinks.sandbox.control.ControlRoom;
import dev.invoicelinks.sandbox.fault.FaultRoom;
import dev.invoicelinks.sandbox.journal.JournalRoom;
import dev.invoicelinks.sandbox.page.PageRoom;
import dev.invoicelinks.sandbox.page.look.Shop;
import dev.invoicelinks.sandbox.webhook.EventWords;
import dev.invoicelinks.sandbox.webhook.WebhookRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The sandbox's rooms on top of their store. Only what is named here is configured, so that it starts fast. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    ClockRoom.class,
    FaultRoom.class,
    ApiRoom.class,
    PageRoom.class,
    WebhookRoom.class,
    JournalRoom.class,
    ControlRoom.class
})
class SandboxApplication {

    private static final String OPTIONS =
            ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=100;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool connections(SandboxSettings settings, @Qualifier("storeFolder") Path folder) {
        return JdbcBook.open("jdbc:h2:file:" + folder.resolve("sandbox").toAbsolutePath() + OPTIONS);
    }

    @Bean
    JdbcBook store(JdbcConnectionPool connections, Clock clock, ObjectProvider<OnEffect> listeners) {
        return new JdbcBook(connections, clock, () -> listeners.orderedStream().toList());
    }

    @Bean
    Book book(JdbcBook store) {
        return store.book();
    }

    @Bean
    Identity identity(JdbcBook store) {
        return store.identity();
    }

    @Bean
    Path storeFolder(SandboxSettings settings) throws IOException {
        return Files.createDirectories(settings.store());
    }

    @Bean
    Extensions extensions(SandboxSettings settings) {
        return new Extensions(!settings.classic());
    }

    @Bean
    SandboxClock sandboxClock(SandboxSettings settings, @Qualifier("storeFolder") Path folder) {
        return new SandboxClock(settings.clock(), folder.resolve("clock"));
    }

    @Bean
    EventWords eventWords(Objects objects) {
        return objects::event;
    }

    @Bean
    Shop shop(SandboxSettings settings) {
        return settings.shop();
    }

    @Bean
    PayAddresses payAddresses() {
        return new PayAddresses();
    }

    @Bean
    LinkDesk linkDesk(Book book) {
        return new LinkDesk(book);
    }

    @Bean
    Payments payments(Book book, SandboxClock clock) {
        Payments payments = new Payments(book);
        clock.onJump(payments::expireDue);
        return payments;
    }

    @Bean
    Refunding refunding(Book book) {
        return new Refunding(book);
    }

    @Bean
    Disputing disputing(Book book) {
        return new Disputing(book);
    }

    @Bean
    Transferring transferring(Book book) {
        return new Transferring(book);
    }

    @Bean(destroyMethod = "close")
    PendingWatch pendingWatch(Payments payments) {
        return new PendingWatch(payments);
    }
}
