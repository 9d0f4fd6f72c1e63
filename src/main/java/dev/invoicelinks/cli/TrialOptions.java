package dev.invoicelinks.cli;

import dev.invoicelinks.intake.Preview;
import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.Recipient;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A try before customers are written to: the first invoice of a file, with a number of its own, as one test link to whoever tries. */
final class TrialOptions {

    @Option(names = "--trial", description = "Issue only the first invoice of FILE, as a test link to yourself")
    private boolean trial;

    @Option(
            names = "--send-to",
            paramLabel = "ADDRESS",
            description = "With --trial: your e-mail address or phone number")
    private @Nullable String sendTo;

    boolean isAskedFor() {
        return trial;
    }

    /**
     * The settings of a try.
     *
     * @throws WrongUse when only half of it is given, or real money would be asked for
     */
    Settings settings(Settings settings) {
        if (trial != (sendTo != null)) {
            throw new WrongUse("A try needs both: --trial --send-to ADDRESS.");
        }
        if (!trial) {
            return settings;
        }
        if (settings.mode().isLive()) {
            throw new WrongUse("--trial is refused with a live key: the link would take real money. Use a test key.");
        }
        return settings.tryingOut(String.valueOf(sendTo));
    }

    /**
     * The file that is issued instead: one row, to whoever tries.
     *
     * @throws WrongUse when the file has no row that could be issued
     */
    List<Path> files(Desk desk, Workplace workplace, List<Path> files, PrintStream words) {
        if (!trial) {
            return files;
        }
        if (files.size() != 1) {
            throw new WrongUse("--trial takes exactly one FILE.");
        }
        Recipient me = AddressOption.read(desk, "--send-to", String.valueOf(sendTo));
        Invoice first = workplace.room(Preview.class).of(files.get(0)).firstToIssue().stream()
                .findFirst()
                .orElseThrow(() -> new WrongUse(files.get(0)
                        + " has no row that would be issued. Look at it with: invoice-links check " + files.get(0)));
        TrialFile file = new TrialFile(first, me.channel() == ChannelKind.SMS, me.address());
        words.println("A try: " + first.number() + " as " + file.number(desk.clock())
                + ", to yourself; nothing of the file itself is issued.");
        if (workplace.settings().tested().isEmpty()) {
            words.println("Nothing can be sent to " + me.address() + " yet: "
                    + (me.channel() == ChannelKind.SMS ? "sms.url" : "mail.host")
                    + " is not set in config/local.yml. The message is laid down in the outbox.");
        }
        return List.of(file.write(desk.home().resolve("data/trial"), desk.clock()));
    }
}
