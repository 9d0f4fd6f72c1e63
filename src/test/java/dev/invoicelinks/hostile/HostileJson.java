package dev.invoicelinks.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies that JSON readers have stumbled over, after the ideas of public suites: what is no JSON (RFC 8259), what is doubtful, and what is JSON but not what was asked for. */
public final class HostileJson {

    private static final int DEEP = 100_000;
    private static final int LONG_TEXT = 600_000;

    private HostileJson() {}

    /**
     * Bodies from which nothing may follow, by name.
     *
     * @param whole a good object, without trailing white space
     */
    public static Map<String, byte[]> of(String whole) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        noJson(whole, bodies);
        doubtful(whole, bodies);
        wrongRoots(whole, bodies);
        return bodies;
    }

    private static void noJson(String whole, Map<String, byte[]> bodies) {
        String inside = whole.substring(0, whole.length() - 1);
        put(bodies, "empty", "");
        put(bodies, "white space", " \t\r\n ");
        put(bodies, "a byte order mark alone", "\uFEFF");
        put(bodies, "a NUL", "\0");
        put(bodies, "truncated by one", inside);
        put(bodies, "truncated in the middle", whole.substring(0, whole.length() / 2));
        put(bodies, "trailing brace", whole + "}");
        put(bodies, "trailing word", whole + " x");
        put(bodies, "trailing object", whole + whole);
        put(bodies, "trailing NUL", whole + "\0");
        put(bodies, "trailing comma", inside + ",}");
        put(bodies, "a comment", inside + "/* */}");
        put(bodies, "single quotes", whole.replace('"', '\''));
        put(bodies, "a name without quotes", inside + ",name:1}");
        put(bodies, "NaN", inside + ",\"x\":NaN}");
        put(bodies, "Infinity", inside + ",\"x\":-Infinity}");
        put(bodies, "a leading zero", inside + ",\"x\":012}");
        put(bodies, "a leading plus", inside + ",\"x\":+1}");
        put(bodies, "hexadecimal", inside + ",\"x\":0x1F}");
        put(bodies, "a bare exponent", inside + ",\"x\":1e}");
        put(bodies, "a bare point", inside + ",\"x\":1.}");
        put(bodies, "a control character in a text", inside + ",\"x\":\"a\nb\"}");
        put(bodies, "an unknown escape", inside + ",\"x\":\"\\q\"}");
        put(bodies, "half an escape", inside + ",\"x\":\"\\u00\"}");
        put(bodies, "deep arrays", "[".repeat(DEEP));
        put(bodies, "deep arrays that end", inside + ",\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
        put(bodies, "deep objects", inside + ",\"x\":" + "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP) + "}");
        put(bodies, "HTML", "<!doctype html><title>503</title>");
        bytes(bodies, "a byte that is no UTF-8", inside, 0xFF);
        bytes(bodies, "an overlong slash", inside, 0xC0, 0xAF);
        bytes(bodies, "half a character at the end of a text", inside, 0xE0, 0xB8);
    }

    private static void doubtful(String whole, Map<String, byte[]> bodies) {
        String inside = whole.substring(0, whole.length() - 1);
        put(bodies, "a name twice", inside + ",\"x\":1,\"x\":2}");
        put(bodies, "object twice", inside + ",\"object\":\"other\"}");
        put(bodies, "object twice, the second escaped", inside + ",\"\\u006fbject\":\"other\"}");
        put(bodies, "a number of 100,000 digits", inside + ",\"x\":" + "9".repeat(DEEP) + "}");
        put(bodies, "a fraction of 100,000 digits", inside + ",\"x\":0." + "9".repeat(DEEP) + "}");
        put(bodies, "a name of 600,000 letters", inside + ",\"" + "n".repeat(LONG_TEXT) + "\":1}");
    }

    private static void wrongRoots(String whole, Map<String, byte[]> bodies) {
        put(bodies, "an array around it", "[" + whole + "]");
        put(bodies, "a text", "\"link\"");
        put(bodies, "a number", "1e9999");
        put(bodies, "true", "true");
        put(bodies, "null", "null");
        put(bodies, "an empty object", "{}");
        put(bodies, "an empty array", "[]");
        put(bodies, "an object in the object", "{\"object\":" + whole + "}");
        put(bodies, "text in a text", "\"" + whole.replace("\"", "\\\"") + "\"");
    }

    /** Bodies that are the good object all the same, or may be taken as it: nothing in them harms. */
    public static Map<String, byte[]> harmless(String whole) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        String inside = whole.substring(0, whole.length() - 1);
        put(bodies, "white space around it", " \r\n\t" + whole + "\n ");
        put(bodies, "a byte order mark before it", "\uFEFF" + whole);
        put(bodies, "a huge exponent", inside + ",\"x\":1e999999999}");
        put(bodies, "a tiny exponent", inside + ",\"x\":-1e-999999999}");
        put(bodies, "minus zero", inside + ",\"x\":-0}");
        put(bodies, "a number of 900 digits", inside + ",\"x\":" + "9".repeat(900) + "}");
        put(bodies, "half a character", inside + ",\"x\":\"\\ud800\"}");
        put(bodies, "halves in the wrong order", inside + ",\"x\":\"\\udc00\\ud800\"}");
        put(bodies, "a NUL in a text", inside + ",\"x\":\"\\u0000\"}");
        put(bodies, "a long text", inside + ",\"x\":\"" + "x".repeat(LONG_TEXT / 6) + "\"}");
        put(bodies, "an empty name", inside + ",\"\":0}");
        put(bodies, "400 arrays deep", inside + ",\"x\":" + "[".repeat(400) + "]".repeat(400) + "}");
        return bodies;
    }

    private static void put(Map<String, byte[]> bodies, String name, String body) {
        put(bodies, name, body, StandardCharsets.UTF_8);
    }

    private static void put(Map<String, byte[]> bodies, String name, String body, Charset charset) {
        bodies.put(name, body.getBytes(charset));
    }

    /** The object with one more text that is made of these bytes. */
    private static void bytes(Map<String, byte[]> bodies, String name, String inside, int... bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((inside + ",\"x\":\"").getBytes(StandardCharsets.UTF_8));
        for (int next : bytes) {
            body.write(next);
        }
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        bodies.put(name, body.toByteArray());
    }
}
