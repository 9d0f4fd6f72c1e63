package dev.invoicelinks.notice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What customers are told and where messages go.
 *
 * @param live true together with a live key lets messages reach customers
 * @param outbox folder in which messages are laid down as files
 * @param templates folder of the texts, one folder a language
 * @param language language of the texts where an invoice's own has none
 * @param linkHosts hosts that a payment link may lead to
 * @param channels the order in which customers are reached where a row names none
 * @param testTo who gets the messages while customers are not written to: an e-mail address, a phone number, or both
 */
public record NoticeSettings(
        boolean live,
        Path outbox,
        Path templates,
        String language,
        List<String> linkHosts,
        List<String> channels,
        @Nullable List<String> testTo,
        OnUnknown onUnknown) {

    /** Every rule these values break, in words. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!language.matches("[a-z]{2}")) {
            problems.add("invoice-links.notice.language is \"" + language
                    + "\": it must be two letters that name a folder of notice.templates, such as en.");
        } else if (Files.isDirectory(templates) && !Files.isDirectory(templates.resolve(language))) {
            problems.add(
                    "invoice-links.notice.language is \"" + language + "\": there are no texts in it. Make the folder "
                            + templates.resolve(language) + ", or name a language that has one.");
        }
        for (String channel : channels) {
            if (ChannelKind.of(channel).isEmpty()) {
                problems.add("invoice-links.notice.channels has \"" + channel
                        + "\": it may name email, sms, line and whatsapp.");
            }
        }
        return problems;
    }

    /** The same settings with other test addresses. */
    public NoticeSettings testTo(List<String> addresses) {
        return new NoticeSettings(
                live, outbox, templates, language, linkHosts, channels, List.copyOf(addresses), onUnknown);
    }

    /** The order in which customers are reached. */
    public List<ChannelKind> order() {
        return channels.stream().map(ChannelKind::of).flatMap(Optional::stream).toList();
    }
}
