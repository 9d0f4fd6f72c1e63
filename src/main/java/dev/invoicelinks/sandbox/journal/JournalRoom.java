package dev.invoicelinks.sandbox.journal;

import dev.invoicelinks.sandbox.book.Book;
import dev.invoicelinks.sandbox.fault.FaultRoom;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The journal and who writes it. */
@Configuration(proxyBeanMethods = false)
public class JournalRoom {

    @Bean(destroyMethod = "close")
    Journal journal(@Qualifier("storeFolder") Path folder) {
        return new Journal(folder.resolve("journal.jsonl"));
    }

    /** Before any other listener: what others do about an effect comes after it in the journal. */
    @Bean
    @Order(0)
    EffectLines effectLines(Journal journal, Book book) {
        new Recovery(journal, book).run();
        return new EffectLines(journal);
    }

    @Bean
    AttemptLines attemptLines(Journal journal, Clock clock) {
        return new AttemptLines(journal, clock);
    }

    @Bean
    FilterRegistrationBean<RequestLines> requestLines(Journal journal, Clock clock) {
        FilterRegistrationBean<RequestLines> filter = new FilterRegistrationBean<>(new RequestLines(journal, clock));
        filter.setOrder(FaultRoom.ORDER - 1);
        return filter;
    }
}
