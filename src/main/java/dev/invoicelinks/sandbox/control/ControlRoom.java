package dev.invoicelinks.sandbox.control;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every control, and the journal. */
@Configuration(proxyBeanMethods = false)
@Import(ControlCalls.class)
public class ControlRoom {

    @Bean(destroyMethod = "close")
    Journal journal(@Qualifier("storeFolder") Path folder) {
        return new Journal(folder.resolve("journal.jsonl"));
    }
}
