package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages that invoices would come to, by channel, and the segments of text messages. The first texts are filled in as they would be, with a link of the
 * usual length; from there on their average is taken, so that a file of a million rows is told as fast as it is read.
 */
public final class Forecast {

    private static final int MEASURED_AT_MOST = 1000;
    private static final String LINK = "https://link.omise.co/0123456789ABCDEFGHJ";
    private static final String TOKEN = "0123456789ABCD";

    private final RecipientChoice choice;
    private final Templates templates;
    private final String merchant;
    private final LocalDate today;
    private final Map<ChannelKind, Long> messages = new EnumMap<>(ChannelKind.class);
    private long measured;
    private long segments;

    /** @param today stands for a last day that is not known yet */
    public Forecast(RecipientChoice choice, Templates templates, String merchant, LocalDate today) {
        this.choice = choice;
        this.templates = templates;
        this.merchant = merchant;
        this.today = today;
    }

    /** One invoice that would be issued. */
    public void add(Invoice invoice) {
        for (Recipient recipient : choice.of(invoice)) {
            messages.merge(recipient.channel(), 1L, Long::sum);
            if (recipient.channel() == ChannelKind.SMS && measured < MEASURED_AT_MOST) {
                LocalDate expires = invoice.expiresOn() == null ? today : invoice.expiresOn();
                segments += SmsSegments.of(templates.textMessage(invoice, merchant, LINK, TOKEN, expires));
                measured++;
            }
        }
    }

    /** What was added so far. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        messages.forEach((channel, count) -> lines.add(
                channel == ChannelKind.SMS
                        ? new Line(
                                channel,
                                count,
                                (segments * count + measured - 1) / Math.max(1, measured),
                                count > measured)
                        : new Line(channel, count, 0, false)));
        return lines;
    }

    /**
     * The messages of one channel.
     *
     * @param segments of text messages; 0 for other channels
     * @param estimated true when the segments are those of the first messages, taken as the average of all
     */
    public record Line(ChannelKind channel, long messages, long segments, boolean estimated) {

        /** Such as {@code SMS 1,200 messages, about 2,400 segments}. */
        public String words() {
            String count = String.format(java.util.Locale.ROOT, "%s %,d", channel.shown(), messages)
                    + (messages == 1 ? " message" : " messages");
            if (segments == 0) {
                return count;
            }
            return count + ", " + (estimated ? "about " : "") + String.format(java.util.Locale.ROOT, "%,d", segments)
                    + (segments == 1 ? " segment" : " segments")
                    + (estimated ? " (as the first " + MEASURED_AT_MOST + " have on average)" : "");
        }

        /** The fields of {@code check --json}. */
        public Map<String, Object> asJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("channel", channel.word());
            json.put("messages", messages);
            if (channel == ChannelKind.SMS) {
                json.put("segments", segments);
                json.put("segments_estimated", estimated);
            }
            return json;
        }
    }
}
