package dev.invoicelinks.issuing;

import dev.invoicelinks.issuing.Adoption.OwnLink;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invoice whose links were made after the restored database was saved.
 *
 * @param newest the newest of its links
 * @param links all of them that the books do not know
 * @param invoice as the restored books have it; null when they do not know it, or an older revision only
 */
public record Adopted(
        Origin newest, List<OwnLink> links, @Nullable RestoredInvoice invoice, Answer answer) {

    /** What becomes of the invoice. */
    public enum Answer {
        /** One link stands, or one of several is kept and the others are ended: it is the invoice's link. */
        LINKED("gets its link back; nobody knows whether its message left: see with resend"),
        /** All were ended meanwhile: a person decides whether it is issued again. */
        ALL_ENDED("had its link ended after the backup; it stays withdrawn until reissue"),
        /** Two were paid. */
        PAID_TWICE(
                "POSSIBLE DOUBLE PAYMENT: more than one of its links was used; look at them in the provider's dashboard"),
        /** Its corrected file was dropped after the database was saved. */
        CORRECTION_NOT_IN_BOOKS(
                "was corrected after the backup: issue the corrected file again with --accept-revisions, then repeat adopt"),
        /** Its file was dropped after the database was saved. */
        NOT_IN_BOOKS(
                "is not in the restored books: issue its file again, or a file with its row alone, then repeat adopt");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        /** Behind the invoice's number. */
        public String words() {
            return words;
        }
    }

    /** True when its file has to be issued first. */
    public boolean isMissing() {
        return answer == Answer.NOT_IN_BOOKS || answer == Answer.CORRECTION_NOT_IN_BOOKS;
    }

    /** The link that is kept: the used one, else the newest revision and sequence, else the oldest; empty when none of the unknown ones stands. */
    Optional<OwnLink> kept() {
        return standing()
                .min(Comparator.comparing((OwnLink own) -> !own.link().used())
                        .thenComparing(own -> own.origin().revision(), Comparator.reverseOrder())
                        .thenComparing(own -> own.origin().sequence(), Comparator.reverseOrder())
                        .thenComparing(own -> own.link().createdAt()));
    }

    Stream<OwnLink> standing() {
        return links.stream().filter(it -> !it.link().deleted());
    }
}
