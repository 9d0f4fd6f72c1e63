package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.Details;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lift the holds of invoices; or give up the corrected rows that wait for them. */
@Command(
        name = "release",
        description = "Lift the holds of invoices, so that they go on as they are.",
        footer = {
            "",
            "An invoice for which a corrected row waits is left: take the row over with issue FILE --accept-revisions or",
            "--accept-contacts, or give it up with --keep-issued.",
            "Example: invoice-links release INV-7 --yes"
        },
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    @Mixin
    private CorrectionDesk invoices = new CorrectionDesk();

    @Option(names = "--keep-issued", description = "Give up the corrected rows that wait: what was issued stands")
    private boolean keepIssued;

    private final Desk desk;

    ReleaseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return keepIssued
                ? invoices.correct(
                        desk,
                        Correction.KEEP_ISSUED,
                        Details.because("the corrected row was given up, what was issued stands"),
                        "invoice-links issue")
                : invoices.correct(desk, Correction.RELEASE, Details.NONE, "invoice-links issue");
    }
}
