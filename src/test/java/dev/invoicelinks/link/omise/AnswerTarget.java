package dev.invoicelinks.link.omise;

import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.link.PaymentLink;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.RecordKind;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Any bytes as the provider's answer: unreadable, or a record that the books can hold. */
public final class AnswerTarget {

    private static final Pattern UNFIT = Pattern.compile("[\\x00\\p{Cs}\\p{Zl}\\p{Zp}]");

    private AnswerTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        JsonNode answer = ProviderJson.object(input);
        if (answer == null) {
            return;
        }
        link(answer);
        String said = new Answer(422, answer, null, null, null).words();
        ReferenceToken.in(said);
        fit(said);
        for (RecordKind kind : RecordKind.values()) {
            List<ProviderRecord> records = RecordReading.read(kind, answer);
            records.forEach(record -> fit(record.toString()));
        }
    }

    private static void link(JsonNode answer) {
        try {
            PaymentLink link = LinkObject.read(answer);
            if (URI.create(link.uri().value()).getHost() == null || link.id().contains("/")) {
                throw new IllegalStateException("Believed all the same: " + link);
            }
        } catch (LinkObject.NotALink unreadable) {
            fit(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void fit(String text) {
        if (UNFIT.matcher(text).find()) {
            throw new IllegalStateException("The books cannot hold: " + text);
        }
    }
}
