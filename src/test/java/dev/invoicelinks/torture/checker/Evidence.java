package dev.invoicelinks.torture.checker;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a check finds what others wrote down.
 *
 * @param journal the provider's
 * @param mail folder of the mail server's record, or of an outbox; one message a file
 * @param inputs the files that were dropped, each with its {@code .control} file beside it if it has one
 * @param results folder with one folder a file and a reconciliation
 * @param said what the program printed and logged
 * @param kept everything else that the program wrote; searched for secrets
 * @param secrets words that must appear nowhere
 * @param testTo who got all messages instead of the customers; null when customers, or nobody, did
 * @param zone of the merchant's business days
 * @param landsLate true when the provider did requests later than the protocol waits for them: two links may then stand beside each other until one is found
 * @param settled true when the faults have stopped and the program went on until nothing was open
 */
public record Evidence(
        Path journal,
        Path mail,
        List<Path> inputs,
        Path results,
        List<Path> said,
        List<Path> kept,
        List<String> secrets,
        @Nullable String testTo,
        ZoneId zone,
        boolean landsLate,
        boolean settled) {

    /** That of a home with its own sandbox, outbox and results; the copies of its files are what was dropped. */
    public static Evidence of(Path home) {
        Path data = home.resolve("data");
        return new Evidence(
                data.resolve("sandbox/journal.jsonl"),
                data.resolve("outbox"),
                Folder.files(data.resolve("files")),
                data.resolve("results"),
                List.of(),
                Folder.files(data).stream()
                        .filter(file -> !file.startsWith(data.resolve("sandbox")))
                        .toList(),
                List.of(),
                null,
                ZoneId.of("Asia/Bangkok"),
                false,
                true);
    }

    public Evidence withJournal(Path other) {
        return new Evidence(other, mail, inputs, results, said, kept, secrets, testTo, zone, landsLate, settled);
    }

    public Evidence withMail(Path other, @Nullable String divertedTo) {
        return new Evidence(journal, other, inputs, results, said, kept, secrets, divertedTo, zone, landsLate, settled);
    }

    public Evidence withResults(Path other) {
        return new Evidence(journal, mail, inputs, other, said, kept, secrets, testTo, zone, landsLate, settled);
    }

    public Evidence withInputs(List<Path> others) {
        return new Evidence(journal, mail, others, results, said, kept, secrets, testTo, zone, landsLate, settled);
    }

    public Evidence withSaid(List<Path> others, List<String> words) {
        return new Evidence(journal, mail, inputs, results, others, kept, words, testTo, zone, landsLate, settled);
    }

    /** The provider did requests later than the protocol waits for them. */
    public Evidence withLateLandings() {
        return new Evidence(journal, mail, inputs, results, said, kept, secrets, testTo, zone, true, settled);
    }

    /** Faults are still at work: what is open may stay open. */
    public Evidence unsettled() {
        return new Evidence(journal, mail, inputs, results, said, kept, secrets, testTo, zone, landsLate, false);
    }
}
