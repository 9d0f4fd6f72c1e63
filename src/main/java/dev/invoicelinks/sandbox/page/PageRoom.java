package dev.invoicelinks.sandbox.page;

import dev.invoicelinks.sandbox.book.Identity;
import dev.invoicelinks.sandbox.page.look.FormSeal;
import dev.invoicelinks.sandbox.page.look.PageAnswers;
import dev.invoicelinks.sandbox.page.look.Pages;
import dev.invoicelinks.sandbox.page.look.Shop;
import dev.invoicelinks.sandbox.page.look.Stylesheet;
import dev.invoicelinks.sandbox.page.merchant.MerchantRoom;
import dev.invoicelinks.sandbox.page.pay.PayRoom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every page. Templates and texts are read when a page is first looked at, so that a sandbox starts no later for them. */
@Configuration(proxyBeanMethods = false)
@Import({Stylesheet.class, PageTroubles.class, PayRoom.class, MerchantRoom.class})
public class PageRoom {

    @Bean
    PageAnswers pageAnswers(Shop shop) {
        return new PageAnswers(shop);
    }

    @Bean
    Pages pages(PageAnswers answers, Shop shop, Clock clock) {
        return new Pages(answers, shop, clock);
    }

    @Bean
    FormSeal formSeal(Identity identity) {
        return new FormSeal(identity.test().secretKey());
    }
}
