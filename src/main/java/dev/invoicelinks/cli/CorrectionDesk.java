package dev.invoicelinks.cli;

import dev.invoicelinks.correction.Affected;
import dev.invoicelinks.correction.Correction;
import dev.invoicelinks.correction.CorrectionReport;
import dev.invoicelinks.correction.Corrections;
import dev.invoicelinks.correction.Details;
import dev.invoicelinks.correction.Rulebook;
import dev.invoicelinks.job.CorrectionConfiguration;
import dev.invoicelinks.job.EndingConfiguration;
import dev.invoicelinks.job.IssuingConfiguration;
import dev.invoicelinks.job.NoticeConfiguration;
import dev.invoicelinks.run.Merchant;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;

/** What all corrections share on the command line: which invoices, what it comes to, a yes, and what came of it. */
final class CorrectionDesk {

    private static final Class<?>[] ROOMS = {
        CorrectionConfiguration.class, EndingConfiguration.class, IssuingConfiguration.class, NoticeConfiguration.class
    };

    @Mixin
    private CorrectionTargets targets = new CorrectionTargets();

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private JsonOption json = new JsonOption();

    /**
     * Shows what would be touched, asks, and does it.
     *
     * @param next what to do then
     */
    int correct(Desk desk, Correction correction, Details details, String next) {
        return apply(desk, correction, details, next).tell(desk, json.isAsked());
    }

    /** The same, and sends the messages that it queued. */
    int correctAndSend(Desk desk, Correction correction, Details details) {
        CorrectionEnd end = apply(desk, correction, details, "invoice-links status");
        end.tellDone(desk, json.isAsked());
        return (end.done().isEmpty() ? end : end.with(new SendCommand(desk).send(json.isAsked())))
                .tellEnd(desk, json.isAsked());
    }

    private CorrectionEnd apply(Desk desk, Correction correction, Details details, String next) {
        try (Workplace workplace =
                correction.asksProvider() ? Workplace.withProvider(desk, ROOMS) : Workplace.withBooks(desk, ROOMS)) {
            Merchant merchant = KnownMerchant.in(workplace)
                    .orElseThrow(() -> new WrongUse("There is no invoice yet. Begin with: invoice-links issue FILE"));
            PrintStream words = desk.words(json.isAsked());
            words.println(ModeLine.of(workplace.settings(), merchant));
            Corrections corrections = workplace.room(Corrections.class);
            CorrectionScreen screen = new CorrectionScreen(words, correction);
            List<Affected> named = targets.in(corrections, merchant);
            List<Affected> applicable = named.stream()
                    .filter(it -> Rulebook.decide(correction, it).isDone())
                    .toList();
            List<Affected> left =
                    named.stream().filter(it -> !applicable.contains(it)).toList();
            refuseNothing(correction, applicable, left, screen);
            screen.before(applicable);
            screen.left(left);
            if (!consent.isGiven(desk)) {
                return CorrectionEnd.unchanged(correction.word());
            }
            CorrectionReport report =
                    corrections.apply(merchant, correction, details, applicable, desk.progress(json.isAsked()));
            CorrectionScreen.after(words, report);
            List<String> why =
                    left.stream().map(it -> it.number() + "  " + screen.why(it)).toList();
            return CorrectionEnd.of(correction.word(), report, why, applicable.size(), next);
        }
    }

    private static void refuseNothing(
            Correction correction, List<Affected> applicable, List<Affected> left, CorrectionScreen screen) {
        if (applicable.isEmpty()) {
            throw new WrongUse("Nothing " + correction.intent() + ": "
                    + left.stream()
                            .map(it -> it.number() + ": " + screen.why(it))
                            .collect(Collectors.joining("; "))
                    + ". Nothing was changed.");
        }
    }
}
