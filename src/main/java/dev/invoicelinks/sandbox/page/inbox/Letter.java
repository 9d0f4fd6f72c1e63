package dev.invoicelinks.sandbox.page.inbox;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One message as its customer reads it.
 *
 * @param name its file's name
 * @param channel such as e-mail or SMS, in lower case
 * @param subject empty for text messages
 * @param html empty when there is none
 */
public record Letter(
        String name,
        String channel,
        String from,
        String to,
        String subject,
        Instant arrivedAt,
        String text,
        String html) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final int MOST_ADDRESSES = 20;

    /** Every web address in the text, once, in its order. */
    public List<String> addresses() {
        return ADDRESS.matcher(text.isEmpty() ? html : text)
                .results()
                .map(MatchResult::group)
                .map(address -> address.replaceAll("[.,;:)\\]]+$", ""))
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    /** What stands first where there is no subject: the text's first line. */
    public String headline() {
        return subject.isEmpty() ? text.lines().findFirst().orElse("") : subject;
    }
}
