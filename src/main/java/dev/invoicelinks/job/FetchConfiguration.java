package dev.invoicelinks.job;

import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.link.Charges;
import dev.invoicelinks.reconcile.ChargeBook;
import dev.invoicelinks.reconcile.Fetch;
import dev.invoicelinks.reconcile.JdbcChargeBook;
import dev.invoicelinks.reconcile.OnHint;
import dev.invoicelinks.run.RunKeeping;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the provider says of money, and how it comes into the books. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class FetchConfiguration {

    @Bean
    ChargeBook chargeBook(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Settings settings) {
        return new JdbcChargeBook(jdbc, transaction, clock, settings.zone());
    }

    @Bean
    Fetch fetch(Charges charges, ChargeBook book, Settings settings, Clock clock) {
        return new Fetch(charges, book, settings.fetch(), clock);
    }

    @Bean
    HintRuns hintRuns(Fetch fetch, RunKeeping keeping, OnHint onHint) {
        return new HintRuns(fetch, keeping, onHint);
    }
}
