package dev.invoicelinks.sandbox.api;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.PayAddresses;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every call of the API. */
@Configuration(proxyBeanMethods = false)
@Import({
    LinkCalls.class,
    ChargeCalls.class,
    RefundCalls.class,
    DisputeCalls.class,
    MoneyCalls.class,
    EventCalls.class,
    SearchCalls.class,
    AccountCalls.class,
    ErrorAnswers.class,
    VersionedAnswers.class,
    Authentication.class,
    Asked.class
})
public class ApiRoom {

    @Bean
    Objects objects(Book book, PayAddresses addresses, Extensions extensions, Clock clock) {
        return new Objects(book, addresses, extensions, clock);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverErrors() {
        return server -> server.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ServerErrors.class.getName()));
    }

    @Bean
    LinkReading linkReading(Extensions extensions, Clock clock) {
        return new LinkReading(extensions, clock);
    }
}
