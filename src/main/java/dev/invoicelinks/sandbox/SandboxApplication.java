package dev.invoicelinks.sandbox;

import java.time.Clock;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The sandbox's rooms: a store, a journal, and the pages and calls on top of them. Only what is named here is configured, so that it starts fast. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    LinkCalls.class,
    ChargeCalls.class,
    AccountCalls.class,
    ControlCalls.class,
    PayPage.class,
    ErrorAnswers.class,
    Authentication.class
})
class SandboxApplication {

    private static final String OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool connections(SandboxSettings settings) {
        String file = settings.store().resolve("sandbox").toAbsolutePath().toString();
        return JdbcConnectionPool.create("jdbc:h2:file:" + file + OPTIONS, "sa", "");
    }

    @Bean
    JdbcStore store(JdbcConnectionPool connections) {
        return new JdbcStore(connections);
    }

    @Bean
    Identity identity(JdbcStore store) {
        return store.identity();
    }

    @Bean
    Clock sandboxClock(SandboxSettings settings) {
        return settings.clock();
    }

    @Bean(destroyMethod = "close")
    Journal journal(SandboxSettings settings) {
        return new Journal(settings.store().resolve("journal.jsonl"));
    }

    @Bean
    PayAddresses payAddresses() {
        return new PayAddresses();
    }

    @Bean
    Payments payments(JdbcStore store, Journal journal, Clock clock) {
        return new Payments(store, journal, clock);
    }
}
