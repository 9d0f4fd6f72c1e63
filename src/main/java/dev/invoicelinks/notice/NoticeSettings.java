package dev.invoicelinks.notice;

import java.nio.file.Path;
import java.util.List;

/**
 * What customers are told and where messages go.
 *
 * @param live true together with a live key lets messages reach customers
 * @param outbox folder in which messages are laid down as files
 * @param templates folder of the texts, one folder a language
 * @param language language of the texts where an invoice's own has none
 * @param linkHosts hosts that a payment link may lead to
 */
public record NoticeSettings(boolean live, Path outbox, Path templates, String language, List<String> linkHosts) {

    /** Every rule these values break, in words. */
    public List<String> problems() {
        return language.matches("[a-z]{2}")
                ? List.of()
                : List.of("invoice-links.notice.language is \"" + language
                        + "\": it must be two letters that name a folder of notice.templates, such as en.");
    }
}
