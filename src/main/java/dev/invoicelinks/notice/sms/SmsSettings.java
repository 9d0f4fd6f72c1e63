package dev.invoicelinks.notice.sms;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The gateway for text messages.
 *
 * @param url null: there is none, and no text message leaves
 * @param username for HTTP Basic; null: the gateway asks for none
 * @param from sender's number or name, as the gateway knows it
 * @param format how the fields are written into the request
 * @param fields the request's fields, each a template with {@code {{to}}}, {@code {{from}}}, {@code {{text}}} and {@code {{reference}}}
 * @param headers further headers, such as an authorization
 * @param reference JSON pointer to the gateway's own id in its answer; null: any answer of 2xx will do
 * @param callTimeout longest time of one whole call
 */
public record SmsSettings(
        @Nullable URI url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        Format format,
        @Nullable Map<String, String> fields,
        @Nullable Map<String, String> headers,
        @Nullable String reference,
        Duration callTimeout) {

    /** How a request carries its fields. */
    public enum Format {
        /** application/x-www-form-urlencoded. */
        FORM,
        /** One JSON object of texts. */
        JSON
    }

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Map<String, String> WORDS = Map.of("to", "t", "from", "f", "text", "x", "reference", "r");

    /** True when text messages can leave at all. */
    public boolean isConfigured() {
        return url != null;
    }

    /** Every rule these values break, in words. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (url == null) {
            return problems;
        }
        boolean here = "http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost()));
        if (url.getHost() == null || !"https".equals(url.getScheme()) && !here) {
            problems.add("invoice-links.sms.url is \"" + url + "\": it must begin with https:// and name the gateway.");
        }
        Map<String, String> templates = fields == null ? Map.of() : fields;
        templates.forEach((name, template) -> check(problems, name, template));
        if (templates.values().stream().noneMatch(it -> it.contains("{{text}}"))
                || templates.values().stream().noneMatch(it -> it.contains("{{to}}"))) {
            problems.add(
                    "invoice-links.sms.fields must hold {{to}} and {{text}}: the gateway needs both. config/application.yml"
                            + " has an example.");
        }
        if (reference != null && !reference.startsWith("/")) {
            problems.add("invoice-links.sms.reference is \"" + reference
                    + "\": it must be a JSON pointer, such as /sid (RFC 6901).");
        }
        return problems;
    }

    private static void check(List<String> problems, String name, String template) {
        try {
            Mustache.compiler().escapeHTML(false).compile(template).execute(WORDS);
        } catch (MustacheException broken) {
            problems.add("invoice-links.sms.fields." + name + " is \"" + template + "\": a broken template: "
                    + broken.getMessage() + ". Use {{to}}, {{from}}, {{text}} and {{reference}} only.");
        }
    }

    /** Never the password, the headers or what stands in the address. */
    @Override
    public String toString() {
        return url == null ? "no gateway" : String.valueOf(url.getHost());
    }
}
