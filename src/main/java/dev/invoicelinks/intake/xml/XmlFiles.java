package dev.invoicelinks.intake.xml;

import dev.invoicelinks.intake.markup.MarkupBroken;
import dev.invoicelinks.intake.table.FileKind;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import dev.invoicelinks.intake.table.TablePlace;
import dev.invoicelinks.intake.table.TextLayout;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds out what an electronic invoice is, and reads it once. */
public final class XmlFiles {

    private static final String EXPORT_AGAIN =
            "Export it again as UBL 2.1 (Peppol), Factur-X or ZUGFeRD, or as a table, and drop that.";

    private XmlFiles() {}

    /**
     * The layout of a file that holds one invoice.
     *
     * @param shown the file's name for messages
     * @param content where its bytes are
     * @throws FileRefused when it cannot be read without guessing
     */
    public static FileLayout understand(Path shown, Path content, FileKind kind) throws IOException {
        try {
            byte[] xml = bytes(content, kind);
            Envelope envelope = Envelope.of(xml);
            read(envelope, xml);
            return new FileLayout(
                    kind,
                    new TextLayout(StandardCharsets.UTF_8, true, ','),
                    TablePlace.below(0),
                    envelope.syntax().profile(),
                    null,
                    findings(envelope, kind));
        } catch (MarkupBroken broken) {
            throw new FileRefused(shown, String.valueOf(broken.getMessage()), EXPORT_AGAIN);
        }
    }

    private static List<Finding> findings(Envelope envelope, FileKind kind) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "document",
                envelope.syntax().isUbl() ? "UBL 2.1" : "CII (Factur-X, ZUGFeRD)",
                envelope.specification().isEmpty()
                        ? "Its outermost tag says so."
                        : "It says that it follows " + envelope.specification() + "."));
        findings.add(new Finding(
                "amount",
                envelope.syntax().amountDue(),
                "That is what remains to be paid; what was paid before is taken off already."));
        if (kind == FileKind.PDF) {
            findings.add(new Finding("part", "the XML in the PDF", "The picture of the invoice is not read."));
        }
        return findings;
    }

    /** What the file says. */
    static ElectronicInvoice read(Path content, FileKind kind) throws IOException {
        byte[] xml = bytes(content, kind);
        return read(Envelope.of(xml), xml);
    }

    private static byte[] bytes(Path content, FileKind kind) throws IOException {
        if (kind == FileKind.PDF) {
            return PdfAttachment.of(content);
        }
        if (Files.size(content) > Envelope.MOST_BYTES) {
            throw new MarkupBroken("It is one invoice of more than " + (Envelope.MOST_BYTES >> 20) + " MB.");
        }
        return Files.readAllBytes(content);
    }

    private static ElectronicInvoice read(Envelope envelope, byte[] xml) {
        if (envelope.amountsDue().size() != 1) {
            throw new MarkupBroken("It has " + (envelope.amountsDue().isEmpty() ? "no " : "several ")
                    + envelope.syntax().amountDue() + ", so what remains to be paid is not clear.");
        }
        ElectronicInvoice invoice = switch (envelope.syntax()) {
            case UBL_INVOICE -> UblReading.invoice(xml);
            case UBL_CREDIT_NOTE -> UblReading.creditNote(xml);
            case CII -> CiiReading.invoice(xml);
        };
        refuseUnlessSame(envelope, invoice.amount());
        return invoice;
    }

    /** A library that rounds or calculates would show here. */
    private static void refuseUnlessSame(Envelope envelope, @org.jspecify.annotations.Nullable BigDecimal read) {
        String written = envelope.amountsDue().get(0);
        boolean isSame;
        try {
            isSame = read != null && read.compareTo(new BigDecimal(written)) == 0;
        } catch (NumberFormatException none) {
            isSame = false;
        }
        if (!isSame) {
            throw new MarkupBroken("Its " + envelope.syntax().amountDue() + " is \"" + written
                    + "\", which is no amount that can be read exactly.");
        }
    }
}
