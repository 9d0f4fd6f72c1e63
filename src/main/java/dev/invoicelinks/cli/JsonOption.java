package dev.invoicelinks.cli;

import picocli.CommandLine.Option;

/** Whether a script reads what a command prints. */
final class JsonOption {

    @Option(names = "--json", description = "Print one JSON object and nothing else on standard output")
    private boolean json;

    boolean isAsked() {
        return json;
    }
}
