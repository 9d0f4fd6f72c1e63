package dev.invoicelinks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.Customer;
import dev.invoicelinks.invoice.Invoice;
import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.invoice.ReferenceToken;
import dev.invoicelinks.invoice.TokenMint;
import dev.invoicelinks.invoice.Use;
import dev.invoicelinks.link.PaymentUri;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers read, by the texts that come with the program. */
final class TextsTest {

    private static final String LINK = "https://link.omise.co/5XQ3K7M2ZT8W1RBNC04";
    private static final InvoiceNumber NUMBER = InvoiceNumber.canonical("INV-2026-0001");

    /** Characters of two concatenated messages: GSM 7-bit, and UCS-2 as soon as one letter is outside it (3GPP TS 23.038, 23.040). */
    private static final int TWO_SEGMENTS_GSM = 2 * 153;

    private static final int TWO_SEGMENTS_UCS2 = 2 * 67;

    private final Templates templates = Templates.read(NoticeBooks.SETTINGS, NoticeBooks.MAIL);

    @ParameterizedTest
    @CsvSource({
        "en, 'Invoice INV-2026-0001', 'Amount due', 'THB\u00a012,500.00', '24 December 2026', 'pay by the link', 'Thank you'",
        "th, 'ใบแจ้งหนี้เลขที่ INV-2026-0001', 'ยอดที่ต้องชำระ', '฿12,500.00', '24 ธันวาคม 2569', 'ชำระเงินผ่านลิงก์', 'ขอบคุณ'",
        "ja, '請求書 INV-2026-0001', 'ご請求金額', 'THB\u00a012,500.00', '2026年12月24日', 'リンクよりお支払い', 'お願い申し上げます'"
    })
    void invoiceMailSaysWhatIsOwedAndHowToPay(
            String language, String heading, String due, String amount, String date, String pay, String thanks) {
        Content.Email mail = (Content.Email) content(language, ChannelKind.EMAIL, "2026-12-24");

        for (String text : List.of(mail.text(), mail.html())) {
            assertThat(text).contains(heading, due, amount, date, pay, LINK, thanks, "+66 2 123 4567");
        }
        assertThat(mail.subject()).contains("INV-2026-0001");
        assertThat(mail.html()).contains("href=\"" + LINK + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Hello Somchai Jaidee', 'Total: THB\u00a012,500.00', 'Pay here', 'Questions? Reply to this message'",
        "th, 'สวัสดีค่ะ คุณSomchai Jaidee', 'ยอดรวม ฿12,500.00', 'ชำระเงินที่นี่', 'ตอบกลับข้อความนี้'",
        "ja, 'Somchai Jaidee 様', '合計 THB\u00a012,500.00', 'お支払いはこちら', 'このメッセージにご返信ください'"
    })
    void chatMessageGreetsAndLeadsToTheLink(
            String language, String greeting, String total, String pay, String questions) {
        for (ChannelKind chat : List.of(ChannelKind.LINE, ChannelKind.WHATSAPP)) {
            Content.Short message = (Content.Short) content(language, chat, "2026-12-24");

            assertThat(message.text()).contains(greeting, total, pay, LINK, questions, "+66 2 123 4567");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 'is due', 'Pay now'", "th, 'ครบ', 'ชำระ'", "ja, '期限', 'お支払い'"})
    void textMessageRemindsWithinTwoSegments(String language, String due, String pay) {
        String text = ((Content.Short) content(language, ChannelKind.SMS, "2026-12-24")).text();

        assertThat(text).contains("INV-2026-0001", "12,500.00", due, pay, LINK, "+66 2 123 4567");
        boolean gsm = text.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f);
        assertThat(text.length()).as(text).isLessThanOrEqualTo(gsm ? TWO_SEGMENTS_GSM : TWO_SEGMENTS_UCS2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void textMessageThatReplacesALinkIsStillWithinTwoSegments(String language) {
        ReferenceToken earlier = new TokenMint(new byte[32], "installation", "merchant").token(NUMBER, 1, 1);
        String text = ((Content.Short) content(language, ChannelKind.SMS, "2026-12-24", earlier)).text();

        assertThat(SmsSegments.of(text)).as(text.length() + ": " + text).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th", "ja"})
    void withoutADueDateNothingIsSaidOfIt(String language) {
        for (ChannelKind channel : ChannelKind.values()) {
            Content content = content(language, channel, null);
            String text = content instanceof Content.Email mail ? mail.text() : ((Content.Short) content).text();

            assertThat(text).contains(LINK).doesNotContain("null", "{{", "Due on", "お支払期限", "ครบกำหนด");
        }
    }

    @Test
    void invoiceInALanguageWithoutTextsIsWrittenInTheDefaultOne() {
        Content.Email mail = (Content.Email) content("fr", ChannelKind.EMAIL, null);
        assertThat(mail.text()).contains("Amount due");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'replaces', 'does not work any more', 'replaces our earlier link, which does not work any more'",
        "th, 'แทนลิงก์', 'ไม่ได้แล้ว', 'ลิงก์เดิมใช้ไม่ได้แล้ว'",
        "ja, '以前のリンク', 'りました', '旧リンクは無効です'"
    })
    void newLinkSaysThatItReplacesTheOneSentBeforeAndAFirstOneDoesNot(
            String language, String replaces, String dead, String inShort) {
        ReferenceToken earlier = new TokenMint(new byte[32], "installation", "merchant").token(NUMBER, 1, 1);
        for (ChannelKind channel : ChannelKind.values()) {
            String[] said = channel == ChannelKind.SMS ? new String[] {inShort} : new String[] {replaces, dead};
            for (String text : texts(content(language, channel, "2026-12-24", earlier))) {
                assertThat(text).contains(LINK).contains(said);
            }
            for (String text : texts(content(language, channel, "2026-12-24"))) {
                assertThat(text).contains(LINK).doesNotContain(said);
            }
        }
    }

    private static List<String> texts(Content content) {
        return content instanceof Content.Email mail
                ? List.of(mail.text(), mail.html())
                : List.of(((Content.Short) content).text());
    }

    private Content content(String language, ChannelKind channel, @Nullable String due) {
        return content(language, channel, due, null);
    }

    private Content content(
            String language, ChannelKind channel, @Nullable String due, @Nullable ReferenceToken replaces) {
        Customer customer = new Customer(
                "C-1", "Somchai Jaidee", List.of("ap@customer.co.th"), "+66812345678", "U1", "+66812345678");
        Invoice invoice = new Invoice(
                NUMBER,
                customer,
                Money.ofMinor(CurrencyUnit.of("THB"), 1_250_000),
                null,
                due == null ? null : LocalDate.parse(due),
                "Design work",
                language,
                Use.SINGLE,
                null,
                List.of(),
                Map.of());
        Recipient recipient = new Recipient(channel, channel.addresses(customer).get(0));
        Notice notice = Notice.queued(
                new NoticeKey(1, 1, Purpose.INVOICE, recipient),
                NUMBER,
                new MessageId("<il." + "0".repeat(40) + "@example.com>"),
                NoticeBooks.NOW);
        return templates.content(
                new DueNotice(
                        notice,
                        invoice,
                        new PaymentUri(LINK),
                        new TokenMint(new byte[32], "installation", "merchant").token(NUMBER, 1, 1),
                        LocalDate.parse("2026-12-31"),
                        replaces),
                "Demo Trading");
    }
}
