package dev.invoicelinks.sandbox.page.merchant;

import dev.invoicelinks.sandbox.page.inbox.Inbox;
import dev.invoicelinks.sandbox.page.look.Shop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The merchant's pages. */
@Configuration(proxyBeanMethods = false)
@Import({Door.class, LinksPage.class, NewLinkPage.class, LinkPage.class, InboxPage.class, DeliveriesPage.class})
public class MerchantRoom {

    @Bean
    Inbox inbox(Shop shop) {
        return new Inbox(shop.outbox());
    }
}
