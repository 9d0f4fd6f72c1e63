package dev.invoicelinks.intake.xml;

import dev.invoicelinks.intake.markup.MarkupBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** The electronic invoice that lies inside a PDF under one of the names that Factur-X and ZUGFeRD give it. */
final class PdfAttachment {

    private static final Set<String> NAMES =
            Set.of("factur-x.xml", "ZUGFeRD-invoice.xml", "zugferd-invoice.xml", "xrechnung.xml");

    private static final long MOST_BYTES = 50L << 20;

    /** Levels of names in each other; a PDF with one attachment has one. */
    private static final int MOST_LEVELS = 8;

    private PdfAttachment() {}

    /** @throws MarkupBroken when there is none, or it cannot be unpacked */
    static byte[] of(Path pdf) throws IOException {
        if (Files.size(pdf) > MOST_BYTES) {
            throw new MarkupBroken("It is a PDF of more than " + (MOST_BYTES >> 20) + " MB.");
        }
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDEmbeddedFile file = embedded(new PDDocumentNameDictionary(document.getDocumentCatalog()));
            if (file == null) {
                throw new MarkupBroken("It is a PDF without an electronic invoice in it (Factur-X, ZUGFeRD).");
            }
            return unpacked(file);
        } catch (InvalidPasswordException locked) {
            throw new MarkupBroken("It is a PDF that is protected with a password.", locked);
        } catch (IOException | IllegalStateException | ClassCastException broken) {
            throw new MarkupBroken("It is a damaged PDF.", broken);
        } catch (OutOfMemoryError | StackOverflowError forged) {
            throw new MarkupBroken("It is a PDF that unpacks to more than this machine can hold.", forged);
        }
    }

    private static @Nullable PDEmbeddedFile embedded(PDDocumentNameDictionary names) throws IOException {
        PDEmbeddedFilesNameTreeNode files = names.getEmbeddedFiles();
        return files == null ? null : embedded(files, MOST_LEVELS);
    }

    private static @Nullable PDEmbeddedFile embedded(PDNameTreeNode<PDComplexFileSpecification> node, int levels)
            throws IOException {
        Map<String, PDComplexFileSpecification> named = node.getNames();
        for (PDComplexFileSpecification one : named == null ? List.<PDComplexFileSpecification>of() : named.values()) {
            if (one != null && NAMES.contains(String.valueOf(one.getFilename()))) {
                return one.getEmbeddedFileUnicode() == null ? one.getEmbeddedFile() : one.getEmbeddedFileUnicode();
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> below = levels == 0 ? null : node.getKids();
        for (PDNameTreeNode<PDComplexFileSpecification> kid :
                below == null ? List.<PDNameTreeNode<PDComplexFileSpecification>>of() : below) {
            PDEmbeddedFile found = embedded(kid, levels - 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Unpacked here and within bounds: the library would take whatever comes into memory. */
    private static byte[] unpacked(PDEmbeddedFile file) throws IOException {
        List<COSName> filters = file.getFilters();
        boolean isPacked = filters != null && !filters.isEmpty();
        if (isPacked && !filters.equals(List.of(COSName.FLATE_DECODE))) {
            throw new MarkupBroken("Its electronic invoice is packed in a way that is not read: " + filters + ".");
        }
        try (InputStream raw = file.getCOSObject().createRawInputStream();
                InputStream bytes = isPacked ? new InflaterInputStream(raw) : raw) {
            byte[] xml = bytes.readNBytes(Envelope.MOST_BYTES + 1);
            if (xml.length > Envelope.MOST_BYTES) {
                throw new MarkupBroken(
                        "Its electronic invoice unpacks to more than " + (Envelope.MOST_BYTES >> 20) + " MB.");
            }
            return xml;
        }
    }
}
