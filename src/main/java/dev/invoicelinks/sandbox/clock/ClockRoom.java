package dev.invoicelinks.sandbox.clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows the sandbox's clock, which whoever starts the sandbox brings along. */
@Configuration(proxyBeanMethods = false)
public class ClockRoom {

    @Bean(destroyMethod = "close")
    Alarms alarms(SandboxClock clock) {
        return new Alarms(clock);
    }
}
