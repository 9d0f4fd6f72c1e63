package dev.invoicelinks.sandbox.page.pay;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.book.Payments;
import dev.invoicelinks.sandbox.page.look.FormSeal;
import dev.invoicelinks.sandbox.page.look.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The customer's pages. */
@Configuration(proxyBeanMethods = false)
@Import({PayPage.class, BankPage.class, ConfirmationPage.class})
public class PayRoom {

    @Bean
    PayScreens payScreens(Pages pages) {
        return new PayScreens(pages);
    }

    @Bean
    Attempts attempts(FormSeal seals, Book book, Payments payments) {
        return new Attempts(seals, book.charges(), payments);
    }
}
