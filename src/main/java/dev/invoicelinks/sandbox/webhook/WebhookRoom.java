package dev.invoicelinks.sandbox.webhook;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Webhooks, from the store to the wire. Needs {@link EventWords} and an {@link OnAttempt}. */
@Configuration(proxyBeanMethods = false)
public class WebhookRoom {

    @Bean(destroyMethod = "close")
    Webhooks webhooks(
            DataSource connections,
            Book book,
            SandboxClock clock,
            Alarms alarms,
            EventWords words,
            OnAttempt listener) {
        Endpoints endpoints = new JdbcEndpoints(connections);
        Deliveries deliveries = new JdbcDeliveries(connections);
        Enqueueing enqueueing = new Enqueueing(book, endpoints, deliveries, clock);
        Dispatch dispatch = new Dispatch(endpoints, deliveries, book.events(), words, listener, clock);
        Telling telling = new Telling(deliveries, enqueueing, dispatch, alarms);
        return new Webhooks(endpoints, deliveries, enqueueing, telling, clock);
    }
}
