package dev.invoicelinks;

import dev.invoicelinks.cli.InvoiceLinksCommand;

/** Starts the command line. */
public final class InvoiceLinks {

    private InvoiceLinks() {}

    public static void main(String[] arguments) {
        // logging is configured by logback.xml alone: Spring Boot's own set-up would write to the console
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(InvoiceLinksCommand.run(arguments));
    }
}
