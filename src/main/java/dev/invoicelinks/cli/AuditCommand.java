package dev.invoicelinks.cli;

import dev.invoicelinks.report.AuditExport;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.AuditCheck;
import dev.invoicelinks.run.AuditSeals;
import dev.invoicelinks.run.AuditVerdict;
import dev.invoicelinks.run.Merchant;
import dev.invoicelinks.run.Merchants;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at the audit trail: whether it is as it was written, or all of it as a file. */
@Command(
        name = "audit",
        description = "Verify the audit trail against the digest that each run's end made, or export it.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example: invoice-links audit verify"},
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    private final Desk desk;

    AuditCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        throw new WrongUse("Say which: invoice-links audit verify, or invoice-links audit export.");
    }

    @Command(
            name = "verify",
            description = "Recompute the digest of every run and name the first that does not agree; changes nothing.",
            mixinStandardHelpOptions = true)
    int verify() {
        try (Workplace workplace = Workplace.withBooks(desk)) {
            AuditSeals seals = workplace.room(AuditSeals.class);
            List<Merchant> merchants = workplace.room(Merchants.class).all();
            boolean agrees = true;
            for (Merchant merchant : merchants) {
                agrees &= tell(merchant, AuditCheck.of(seals, merchant), desk.out());
            }
            ExitCode code = agrees ? ExitCode.DONE : ExitCode.FAILED;
            desk.out()
                    .println(
                            "Exit code " + code.number() + ": "
                                    + (agrees
                                            ? "every run agrees with its digest."
                                            : "the trail was changed. Compare it with a backup of data/db, and find out who can write there."));
            return code.number();
        }
    }

    private static boolean tell(Merchant merchant, AuditVerdict verdict, PrintStream out) {
        out.println(merchant.mode() + " · " + merchant.name() + " · " + merchant.account());
        out.println("  " + CorrectionScreen.count(verdict.runs(), "run") + " with "
                + CorrectionScreen.count(verdict.rows(), "audit row") + " agree"
                + (verdict.runs() == 1 ? "s" : ""));
        if (verdict.lastRun() > 0) {
            out.println("  digest of run " + verdict.lastRun() + ": " + verdict.digest()
                    + "  (keep it elsewhere, and compare it next time)");
        }
        AuditVerdict.Disagreement first = verdict.first();
        if (first != null) {
            out.println("  Run " + first.run() + " does not agree: " + first.why() + ".");
        }
        return verdict.agrees();
    }

    @Command(name = "export", description = "Print every audit row, oldest first.", mixinStandardHelpOptions = true)
    int export(
            @Option(names = "--json", description = "JSON with the digests, instead of CSV") boolean json,
            @Option(names = "--personal", description = "Also what names customers, such as addresses")
                    boolean personal) {
        try (Workplace workplace = Workplace.withBooks(desk)) {
            Merchant merchant = KnownMerchant.in(workplace)
                    .orElseThrow(() -> new WrongUse("There is nothing to export: no run yet."));
            AuditExport export = new AuditExport(workplace.room(AuditSeals.class), personal);
            Writer out = new BufferedWriter(new OutputStreamWriter(desk.out(), StandardCharsets.UTF_8));
            if (json) {
                export.json(merchant, out);
            } else {
                export.csv(merchant, out);
            }
            out.flush();
            return ExitCode.DONE.number();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The audit trail cannot be written to standard output", unwritable);
        }
    }
}
