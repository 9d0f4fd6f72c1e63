package dev.invoicelinks.intake.xml;

import dev.invoicelinks.intake.markup.Markup;
import dev.invoicelinks.intake.markup.MarkupBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a walk through an electronic invoice finds before a library is let at it: that it is sound and within bounds, what it is, and what it asks for.
 *
 * @param specification which rules it says it follows, such as Peppol's; empty when it does not say
 * @param amountsDue every text under the tag of the amount due; a sound invoice has one
 */
record Envelope(Syntax syntax, String specification, List<String> amountsDue) {

    /** Attached documents lie in the XML; one of 10 MB is a third longer there. */
    static final int MOST_BYTES = 20 << 20;

    private static final int LOOKED_AT_BYTES = 1000;

    /** @throws MarkupBroken when it is no electronic invoice that is read here, or no XML at all */
    static Envelope of(byte[] xml) {
        refuseWebPage(xml);
        try (Markup walk = Markup.withLongTexts(new ByteArrayInputStream(xml), MOST_BYTES)) {
            if (!walk.advance()) {
                throw new MarkupBroken("It is XML without content.");
            }
            String root = walk.name();
            Syntax syntax = Syntax.of(walk.namespace(), root)
                    .orElseThrow(() -> new MarkupBroken("It is XML that begins with <" + shortened(root)
                            + ">, and no UBL 2.1, Factur-X or ZUGFeRD invoice."));
            return read(walk, syntax);
        }
    }

    /** Some systems call the web page of a report {@code .xls}. */
    private static void refuseWebPage(byte[] xml) {
        String begin = new String(xml, 0, Math.min(xml.length, LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (begin.contains("<html") || begin.contains("<!doctype html")) {
            throw new MarkupBroken("It is a web page (HTML), whatever its name says.");
        }
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 60));
    }

    private static Envelope read(Markup walk, Syntax syntax) {
        List<String> due = new ArrayList<>();
        String specification = "";
        boolean isContext = false;
        while (walk.advance()) {
            if (walk.isStart(syntax.amountDue())) {
                due.add(walk.text().strip());
            } else if (walk.isStart("GuidelineSpecifiedDocumentContextParameter")) {
                isContext = true;
            } else if (walk.isStart("CustomizationID") || isContext && walk.isStart("ID")) {
                specification = walk.text().strip();
                isContext = false;
            }
        }
        return new Envelope(syntax, specification, due);
    }
}
