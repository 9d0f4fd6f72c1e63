package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.PayAddresses;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every call of the API. */
@Configuration(proxyBeanMethods = false)
@Import({
    LinkCalls.class,
    ChargeCalls.class,
    SearchCalls.class,
    AccountCalls.class,
    ErrorAnswers.class,
    Authentication.class
})
public class ApiRoom {

    @Bean
    Objects objects(Book book, PayAddresses addresses, Clock clock) {
        return new Objects(book, addresses, clock);
    }

    @Bean
    LinkReading linkReading(Extensions extensions) {
        return new LinkReading(extensions);
    }
}
