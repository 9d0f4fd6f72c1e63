package dev.invoicelinks.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.invoice.InvoiceNumber;
import dev.invoicelinks.notice.Channel.Message;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.Content;
import dev.invoicelinks.notice.Delivery;
import dev.invoicelinks.notice.MailSettings;
import dev.invoicelinks.notice.MessageId;
import dev.invoicelinks.notice.Notice;
import dev.invoicelinks.notice.NoticeKey;
import dev.invoicelinks.notice.NoticeState;
import dev.invoicelinks.notice.Purpose;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.notice.Sender;
import dev.invoicelinks.notice.Tries;
import dev.invoicelinks.run.Mode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway as it is documented and as it fails, on a real socket: each message is posted once. */
final class SmsChannelTest {

    private static final Map<String, String> TWILIO = Map.of("To", "{{to}}", "From", "{{from}}", "Body", "{{text}}");

    private final MockWebServer gateway = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void gatewayOfTwiliosShapeGetsAFormAndItsIdIsKept() throws Exception {
        gateway.enqueue(answer(201, "{\"sid\":\"SM123\",\"status\":\"queued\"}"));

        Delivery delivery = send(settings(SmsSettings.Format.FORM, TWILIO, "/sid"));

        assertThat(delivery).isEqualTo(new Delivery.Sent("taken by the SMS gateway as SM123"));
        RecordedRequest request = gateway.takeRequest();
        assertThat(request.getBody().utf8())
                .contains("To=%2B66812345678", "From=Demo", "Body=%5BTEST%5D+%E0%B8%88%E0%B9%88%E0%B8%B2%E0%B8%A2");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
    }

    @Test
    void gatewayThatWantsJsonGetsItWithItsHeaders() throws Exception {
        gateway.enqueue(answer(200, "ok"));

        Delivery delivery = send(new SmsSettings(
                gateway.url("/send").uri(),
                null,
                null,
                "Demo",
                SmsSettings.Format.JSON,
                Map.of("phone", "{{to}}", "message", "{{text}}", "ref", "{{reference}}"),
                Map.of("X-Api-Key", "k"),
                null,
                Duration.ofSeconds(1)));

        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        RecordedRequest request = gateway.takeRequest();
        assertThat(request.getHeaders().get("X-Api-Key")).isEqualTo("k");
        assertThat(request.getBody().utf8())
                .contains("\"phone\":\"+66812345678\"", "\"message\":\"[TEST] จ่าย \\\"now\\\"\"", "\"ref\":\"il.");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused",
        "404, Refused",
        "422, Refused",
        "401, Stopped",
        "403, Stopped",
        "429, Later",
        "408, Unknown",
        "409, Unknown",
        "302, Unknown",
        "500, Unknown",
        "503, Unknown"
    })
    void answerIsJudgedByItsStatusAndNothingIsPostedTwice(int status, String judged) {
        gateway.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", "0")
                .addHeader("Location", gateway.url("/elsewhere").toString())
                .body("{\"message\":\"no\"}")
                .build());
        gateway.enqueue(answer(201, "{\"sid\":\"second\"}"));

        Delivery delivery = send(settings(SmsSettings.Format.FORM, TWILIO, "/sid"));

        assertThat(delivery.getClass().getSimpleName()).as("%s", delivery).isEqualTo(judged);
        assertThat(gateway.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"<html>, Unknown", "'', Unknown", "{}, Unknown", "{\"sid\":null}, Unknown"})
    void answerWithoutTheIdThatWasPromisedIsNotBelieved(String body, String judged) {
        gateway.enqueue(answer(200, body));

        assertThat(send(settings(SmsSettings.Format.FORM, TWILIO, "/sid"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(judged);
    }

    @Test
    void connectionThatIsLostAfterTheRequestLeavesItUnknownAndIsNotTriedAgain() {
        gateway.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        gateway.enqueue(answer(201, "{\"sid\":\"second\"}"));

        assertThat(send(settings(SmsSettings.Format.FORM, TWILIO, "/sid"))).isInstanceOf(Delivery.Unknown.class);
        assertThat(gateway.getRequestCount()).isEqualTo(1);
    }

    @Test
    void gatewayThatHangsIsUnknownAfterTheTimeout() {
        gateway.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertThat(send(settings(SmsSettings.Format.FORM, TWILIO, "/sid"))).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void gatewayThatIsNotThereStopsTheChannel() {
        SmsSettings settings = settings(SmsSettings.Format.FORM, TWILIO, "/sid");
        gateway.close();

        assertThat(send(settings)).isInstanceOf(Delivery.Stopped.class);
    }

    @Test
    void settingsThatCannotWorkAreNamed() {
        SmsSettings broken = new SmsSettings(
                URI.create("http://gateway.example/send"),
                null,
                null,
                null,
                SmsSettings.Format.FORM,
                Map.of("To", "{{recipient}}"),
                null,
                "sid",
                Duration.ofSeconds(1));

        assertThat(broken.problems())
                .hasSize(4)
                .anyMatch(it -> it.contains("https://"))
                .anyMatch(it -> it.contains("sms.fields.To"))
                .anyMatch(it -> it.contains("{{to}} and {{text}}"))
                .anyMatch(it -> it.contains("JSON pointer"));
    }

    private SmsSettings settings(SmsSettings.Format format, Map<String, String> fields, @Nullable String reference) {
        return new SmsSettings(
                gateway.url("/send").uri(),
                "AC1",
                "token",
                "Demo",
                format,
                fields,
                null,
                reference,
                Duration.ofSeconds(1));
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private static Delivery send(SmsSettings settings) {
        Recipient recipient = new Recipient(ChannelKind.SMS, "+66812345678");
        Instant now = Instant.parse("2026-11-24T02:00:00Z");
        Notice notice = new Notice(
                1,
                new NoticeKey(1, 1, Purpose.INVOICE, recipient),
                new InvoiceNumber("INV-1"),
                new MessageId("<il." + "0".repeat(40) + "@example.com>"),
                NoticeState.SENDING,
                null,
                new Tries(1, now, now),
                now,
                now);
        MailSettings mail = new MailSettings("invoices@example.com", null, null, "");
        SmsChannel channel = new SmsChannel(settings, new Sender("Demo Trading", Mode.TEST, mail));
        return channel.deliver(new Message(notice, recipient, new Content.Short("จ่าย \"now\"")));
    }
}
