package dev.invoicelinks.cli;

import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's own name: without a command it shows what there is. */
@Command(
        name = "invoice-links",
        description = "Turns the invoice file of an accounting system into payment links, one an invoice.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all done",
            "1:failed",
            "2:wrong use or configuration",
            "3:done, but rows were rejected or need a person",
            "4:another run is at work",
            "5:done, but links are unresolved; the next run goes on",
            "6:waiting for approval"
        })
public final class InvoiceLinksCommand implements Runnable {

    /** In the order in which help shows them. */
    private static final List<Class<?>> COMMANDS = List.of(
            CheckCommand.class,
            ColumnsCommand.class,
            IssueCommand.class,
            SendCommand.class,
            ReconcileCommand.class,
            StatusCommand.class,
            ListCommand.class,
            HoldCommand.class,
            ReleaseCommand.class,
            RetryCommand.class,
            PromiseCommand.class,
            WithdrawCommand.class,
            SettleCommand.class,
            WriteOffCommand.class,
            UnsettleCommand.class,
            ReissueCommand.class,
            ResendCommand.class,
            WrongRecipientCommand.class,
            AdoptCommand.class,
            ExceptionsCommand.class,
            ResolveCommand.class,
            UnresolveCommand.class,
            AuditCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            SandboxCommand.class,
            DoctorCommand.class,
            InitCommand.class);

    @Spec
    private CommandSpec spec;

    /** Runs one command line and says how it ended. */
    public static int run(String[] arguments) {
        Desk desk = Desk.ofProcess();
        DataFolder.prepare(desk.home());
        // the embedded web server logs by java.util.logging, to the console unless it is told otherwise
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return run(desk, arguments);
    }

    static int run(Desk desk, String... arguments) {
        DataFolder.prepare(desk.home());
        CommandFactory factory = new CommandFactory(desk);
        CommandLine line = new CommandLine(InvoiceLinksCommand.class, factory);
        asked(arguments).forEach(command -> line.addSubcommand(new CommandLine(command, factory)));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new java.io.PrintWriter(desk.out(), true))
                .setErr(new java.io.PrintWriter(desk.err(), true))
                .setParameterExceptionHandler(new UsageErrors(desk))
                .setExecutionExceptionHandler(new Failures(desk))
                .execute(arguments);
    }

    /** The command that is named alone, since setting up all of them makes every start slower; all when help is to list them. */
    private static List<Class<?>> asked(String... arguments) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && nameOf(command).equals(arguments[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
