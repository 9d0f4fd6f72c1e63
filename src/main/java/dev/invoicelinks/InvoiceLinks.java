package dev.invoicelinks;

import dev.invoicelinks.cli.InvoiceLinksCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the command line. */
public final class InvoiceLinks {

    private InvoiceLinks() {}

    public static void main(String[] arguments) {
        // logging is configured by logback.xml alone: Spring Boot's own set-up would write to the console
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // the embedded web server logs by java.util.logging, to the console unless it is told otherwise
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(InvoiceLinksCommand.run(arguments));
    }
}
