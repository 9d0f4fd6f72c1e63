package dev.invoicelinks.notice.sms;

import dev.invoicelinks.notice.Channel;
import dev.invoicelinks.notice.Content;
import dev.invoicelinks.notice.Delivery;
import dev.invoicelinks.notice.Sender;
import dev.invoicelinks.notice.Way;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Posts text messages to the configured gateway, each once. */
public final class SmsChannel implements Channel {

    private static final long MOST_ANSWER_BYTES = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final SmsRequest requests;
    private final SmsAnswer answers;
    private final Sender sender;
    private final OkHttpClient client;

    public SmsChannel(SmsSettings settings, Sender sender) {
        this.requests = new SmsRequest(settings);
        this.answers = new SmsAnswer(settings.reference());
        this.sender = sender;
        this.client = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(settings.callTimeout())
                .writeTimeout(settings.callTimeout())
                .callTimeout(settings.callTimeout())
                .addNetworkInterceptor(new Once())
                .build();
    }

    @Override
    public Way way() {
        return Way.HTTP;
    }

    @Override
    public Delivery deliver(Message message) {
        Once.Departure departure = new Once.Departure();
        String text = sender.mark() + ((Content.Short) message.content()).text();
        Request request = requests.of(
                        message.to().address(),
                        text,
                        message.notice().messageId().fileName())
                .tag(Once.Departure.class, departure)
                .build();
        try (Response response = client.newCall(request).execute()) {
            return answers.of(
                    response.code(), response.peekBody(MOST_ANSWER_BYTES).string());
        } catch (IOException failed) {
            return departure.hasBegun()
                    ? new Delivery.Unknown("The SMS gateway did not answer: " + failed.getMessage())
                    : new Delivery.Stopped("The SMS gateway cannot be reached: " + failed.getMessage());
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
