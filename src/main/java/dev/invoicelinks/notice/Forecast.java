package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The messages that invoices would come to, by channel, and the segments of text messages. The first texts are filled in as they would be, with a link of the
 * usual length; from there on their average is taken, so that a file of a million rows is told as fast as it is read.
 */
public final class Forecast {

    private static final int MEASURED_AT_MOST = 1000;
    private static final int FIRST = 5;
    private static final String LINK = "https://link.omise.co/0123456789ABCDEFGHJ";
    private static final String TOKEN = "0123456789ABCD";

    private final RecipientChoice choice;
    private final Templates templates;
    private final String merchant;
    private final Function<Invoice, LocalDate> lastDay;
    private final Map<ChannelKind, Long> messages = new EnumMap<>(ChannelKind.class);
    private final List<Foreseen> first = new ArrayList<>(FIRST);
    private long measured;
    private long segments;
    private long beyondGsm;

    /** @param lastDay on which an invoice's link would take money */
    public Forecast(
            RecipientChoice choice, Templates templates, String merchant, Function<Invoice, LocalDate> lastDay) {
        this.choice = choice;
        this.templates = templates;
        this.merchant = merchant;
        this.lastDay = lastDay;
    }

    /** One invoice that would be issued. */
    public void add(Invoice invoice) {
        List<Recipient> recipients = choice.of(invoice);
        if (!recipients.isEmpty()) {
            ChannelKind channel = recipients.get(0).channel();
            messages.merge(channel, (long) recipients.size(), Long::sum);
            if (first.size() < FIRST) {
                first.add(new Foreseen(invoice, recipients, content(channel, invoice)));
            }
            if (channel == ChannelKind.SMS && measured < MEASURED_AT_MOST) {
                measure(((Content.Short) content(channel, invoice)).text());
            }
        }
    }

    private Content content(ChannelKind channel, Invoice invoice) {
        return templates.foreseen(channel, invoice, merchant, LINK, TOKEN, lastDay.apply(invoice));
    }

    private void measure(String text) {
        segments += SmsSegments.of(text);
        beyondGsm += SmsSegments.isGsm(text) ? 0 : 1;
        measured++;
    }

    /** The first messages, as their customers would read them. */
    public List<Foreseen> first() {
        return List.copyOf(first);
    }

    /** What was added so far. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        messages.forEach((channel, count) -> lines.add(
                channel == ChannelKind.SMS
                        ? new Line(channel, count, ofAll(segments, count), ofAll(beyondGsm, count), count > measured)
                        : new Line(channel, count, 0, 0, false)));
        return lines;
    }

    /** What the measured messages have, taken as the average of all, rounded up. */
    private long ofAll(long ofMeasured, long count) {
        return (ofMeasured * count + measured - 1) / Math.max(1, measured);
    }

    /**
     * The messages of one channel.
     *
     * @param segments of text messages; 0 for other channels
     * @param beyondGsm text messages with a letter outside the GSM 7-bit alphabet, which are sent as UCS-2; 0 for other channels
     * @param estimated true when the segments are those of the first messages, taken as the average of all
     */
    public record Line(ChannelKind channel, long messages, long segments, long beyondGsm, boolean estimated) {

        /** Such as {@code SMS 1,200 messages, about 2,400 segments}. */
        public String words() {
            String count = String.format(java.util.Locale.ROOT, "%s %,d", channel.shown(), messages)
                    + (messages == 1 ? " message" : " messages");
            if (segments == 0) {
                return count;
            }
            return count + ", " + (estimated ? "about " : "") + String.format(java.util.Locale.ROOT, "%,d", segments)
                    + (segments == 1 ? " segment" : " segments")
                    + String.format(
                            java.util.Locale.ROOT, "; %,d in GSM-7, %,d in UCS-2", messages - beyondGsm, beyondGsm)
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
                json.put("gsm7", messages - beyondGsm);
                json.put("ucs2", beyondGsm);
            }
            return json;
        }
    }
}
