package dev.invoicelinks.sandbox.fault;

import dev.invoicelinks.sandbox.clock.Alarms;
import dev.invoicelinks.sandbox.clock.SandboxClock;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/** Tomcat with a listening socket that faults can reach, and the rules that strike. Needs a {@link SandboxClock} and its {@link Alarms}. */
@Configuration(proxyBeanMethods = false)
public class FaultRoom {

    /** Faults strike before any other filter but those that only look. */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> listeningSocket() {
        return factory -> factory.setProtocol(WireProtocol.class.getName());
    }

    @Bean
    Faults faults(ServletWebServerApplicationContext context, SandboxClock clock, Alarms alarms) {
        return new Faults(new Surroundings(() -> wire(context), clock, new Holding(), new LateWork(clock, alarms)));
    }

    /** Held calls are let go first, so that they do not hold up the end of the sandbox. */
    @Bean
    ApplicationListener<ContextClosedEvent> letGo(Faults faults) {
        return closed -> faults.clear();
    }

    private static Wire wire(ServletWebServerApplicationContext context) {
        TomcatWebServer server = (TomcatWebServer) context.getWebServer();
        return ((WireProtocol) server.getTomcat().getConnector().getProtocolHandler()).wire();
    }

    @Bean
    FilterRegistrationBean<FaultFilter> faultFilter(Faults faults) {
        FilterRegistrationBean<FaultFilter> filter = new FilterRegistrationBean<>(new FaultFilter(faults));
        filter.setOrder(ORDER);
        return filter;
    }
}
