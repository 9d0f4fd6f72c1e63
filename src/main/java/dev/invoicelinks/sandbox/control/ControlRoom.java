package dev.invoicelinks.sandbox.control;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Disputing;
import dev.invoicelinks.sandbox.book.JdbcBook;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.book.Refunding;
import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import dev.invoicelinks.sandbox.fault.FaultRoom;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every control. */
@Configuration(proxyBeanMethods = false)
@Import({
    ControlCalls.class,
    ClockCalls.class,
    FaultCalls.class,
    CrowdCalls.class,
    WebhookCalls.class,
    ResetCalls.class,
    ControlErrors.class
})
public class ControlRoom {

    @Bean
    Eras eras(JdbcBook store) {
        return new Eras(store);
    }

    @Bean
    Crowd crowd(
            Book book, Payments payments, Refunding refunding, Disputing disputing, SandboxClock clock, Alarms alarms) {
        return new Crowd(book, new Customer(payments, refunding, disputing, clock, alarms));
    }

    @Bean
    FilterRegistrationBean<Guard> guard() {
        FilterRegistrationBean<Guard> filter = new FilterRegistrationBean<>(new Guard());
        filter.setOrder(FaultRoom.ORDER + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<DateHeader> dateHeader(SandboxClock clock) {
        FilterRegistrationBean<DateHeader> filter = new FilterRegistrationBean<>(new DateHeader(clock));
        filter.setOrder(FaultRoom.ORDER - 2);
        return filter;
    }
}
