package dev.invoicelinks.cli;

import dev.invoicelinks.invoice.CardNumbers;
import dev.invoicelinks.report.ExitCode;
import picocli.CommandLine;

/** Says what is wrong with a command line, what was probably meant, and where its options are explained. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {

    private final Desk desk;

    UsageErrors(Desk desk) {
        this.desk = desk;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        desk.err().println(CardNumbers.masked(String.valueOf(wrong.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        desk.err()
                .println(LastLine.of(
                        ExitCode.WRONG_USE,
                        ExitCode.WRONG_USE.words(),
                        command.getCommandSpec().qualifiedName() + " --help"));
        return ExitCode.WRONG_USE.number();
    }
}
