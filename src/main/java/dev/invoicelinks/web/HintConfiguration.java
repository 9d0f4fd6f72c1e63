package dev.invoicelinks.web;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The store of hints, beside the other books. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class HintConfiguration {

    @Bean
    HintBook hintBook(DataSource books, Clock clock) {
        return new JdbcHintBook(books, clock);
    }
}
