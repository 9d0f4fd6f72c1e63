package dev.invoicelinks.notice.sms;

import com.samskivert.mustache.Mustache;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/** Fills the gateway's fields with one message. */
final class SmsRequest {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final SmsSettings settings;

    SmsRequest(SmsSettings settings) {
        this.settings = settings;
    }

    /**
     * The request that carries the message.
     *
     * @param reference the notice's own id, the same at every try, for gateways that recognise a second one by it
     */
    Request.Builder of(String to, String text, String reference) {
        Map<String, String> fields = fields(to, text, reference);
        Request.Builder request = new Request.Builder()
                .url(Objects.requireNonNull(settings.url()).toString())
                .header("User-Agent", "invoice-links")
                .header("Accept", "application/json")
                .post(settings.format() == SmsSettings.Format.FORM ? form(fields) : json(fields));
        String username = settings.username();
        if (username != null) {
            String password = Objects.requireNonNullElse(settings.password(), "");
            request.header("Authorization", Credentials.basic(username, password, StandardCharsets.UTF_8));
        }
        Objects.requireNonNullElse(settings.headers(), Map.<String, String>of()).forEach(request::header);
        return request;
    }

    private Map<String, String> fields(String to, String text, String reference) {
        Map<String, String> values = Map.of(
                "to",
                to,
                "from",
                Objects.requireNonNullElse(settings.from(), ""),
                "text",
                text,
                "reference",
                reference);
        Map<String, String> fields = new LinkedHashMap<>();
        Objects.requireNonNullElse(settings.fields(), Map.<String, String>of())
                .forEach((name, template) -> fields.put(
                        name,
                        Mustache.compiler().escapeHTML(false).compile(template).execute(values)));
        return fields;
    }

    private static RequestBody form(Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(form::add);
        return form.build();
    }

    private static RequestBody json(Map<String, String> fields) {
        return RequestBody.create(JsonMapper.shared().writeValueAsBytes(fields), JSON);
    }
}
