package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.HeaderMatch;
import dev.invoicelinks.intake.profile.ProfileBroken;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.sheet.OlderOffice;
import dev.invoicelinks.intake.sheet.SheetChoice;
import dev.invoicelinks.intake.sheet.SheetFiles;
import dev.invoicelinks.intake.table.FileKind;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.LeftOut;
import dev.invoicelinks.intake.table.SourceTable;
import dev.invoicelinks.intake.text.DeclaredText;
import dev.invoicelinks.intake.text.TextFiles;
import dev.invoicelinks.intake.xml.XmlFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out how a file is written, from the file alone. */
public final class Layouts {

    /** A tag, behind a byte order mark or not, in UTF-8 or UTF-16. */
    private static final Pattern BEGINS_XML = Pattern.compile("3c(3f|[4-7]|21|00).*|efbbbf3c|003c.*|fffe3c00|feff003c");

    private final boolean currencyHasDefault;
    private final Profiles profiles;
    private final KnownWords words;
    private final TextFiles texts;
    private final SheetFiles sheets;

    /**
     * Reads by what the operator decided.
     *
     * @param currencyHasDefault true when a file without a column for the currency can be read
     * @param profiles of the exports of accounting systems
     */
    public Layouts(boolean currencyHasDefault, SheetChoice sheets, DeclaredText texts, Profiles profiles) {
        this.currencyHasDefault = currencyHasDefault;
        this.profiles = profiles;
        this.words = new KnownWords(profiles);
        this.texts = new TextFiles(words, texts);
        this.sheets = new SheetFiles(words, sheets);
    }

    /**
     * Reads the whole file once.
     *
     * @param shown the file's name for messages
     * @param content where its bytes are
     * @throws FileRefused when no invoice can be read from it
     * @throws UncheckedIOException when the disk fails
     */
    UnderstoodFile understand(Path shown, Path content) {
        words.begin();
        try {
            return switch (kind(shown, content)) {
                case TEXT -> text(shown, content);
                case SHEET -> sheet(shown, content);
                case XML -> understood(shown, content, XmlFiles.understand(shown, content, FileKind.XML), 1, List.of());
                case PDF -> understood(shown, content, XmlFiles.understand(shown, content, FileKind.PDF), 1, List.of());
            };
        } catch (ProfileBroken broken) {
            throw new FileRefused(
                    shown, "Its columns are not our own. " + broken.getMessage(), "Correct the profile and try again.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The copy of " + shown.getFileName() + " at " + content + " cannot be read", unreadable);
        }
    }

    /**
     * The beginning of a table, whether or not its columns are known.
     *
     * @throws FileRefused when it holds no table
     */
    public FirstRows look(Path file, int most) {
        Receiving.refuseUnlessReadable(file);
        words.begin();
        try {
            return switch (kind(file, file)) {
                case TEXT -> FirstRows.of(file, texts.understand(file, file).layout(), most);
                case SHEET -> FirstRows.of(file, sheets.understand(file, file).layout(), most);
                case XML, PDF ->
                    throw new FileRefused(
                            file, "It is an electronic invoice, which needs no profile.", "Check it as it is.");
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** How a table with this header would be read: {@code canonical}, the name of a profile, or nothing. */
    public Optional<String> profileOf(List<String> header) {
        if (Header.isOwn(header)) {
            return Optional.of(FileLayout.CANONICAL);
        }
        List<HeaderMatch> matches = profiles.among(header);
        return matches.isEmpty()
                ? Optional.empty()
                : Optional.of(matches.get(0).profile().name());
    }

    /** Told by the first bytes. */
    private static FileKind kind(Path shown, Path content) throws IOException {
        String begin;
        try (InputStream in = Files.newInputStream(content)) {
            begin = HexFormat.of().formatHex(in.readNBytes(4));
        }
        if (begin.startsWith("504b0304")) {
            return FileKind.SHEET;
        }
        if (begin.equals("25504446")) {
            return FileKind.PDF;
        }
        if (BEGINS_XML.matcher(begin).matches()) {
            return FileKind.XML;
        }
        if (begin.startsWith("d0cf11e0")) {
            throw OlderOffice.refusal(shown, content);
        }
        return FileKind.TEXT;
    }

    private UnderstoodFile text(Path shown, Path content) throws IOException {
        TextFiles.Understood text = texts.understand(shown, content);
        return understood(shown, content, text.layout(), text.rows(), text.leftOut());
    }

    private UnderstoodFile sheet(Path shown, Path content) {
        SheetFiles.Understood sheet = sheets.understand(shown, content);
        return understood(shown, content, sheet.layout(), sheet.rows(), sheet.leftOut());
    }

    private UnderstoodFile understood(Path shown, Path content, FileLayout layout, int rows, List<LeftOut> leftOut) {
        List<String> written = header(content, layout);
        HeaderMatch match = Header.isOwn(written) ? null : new ProfileChoice(profiles).of(shown, layout, written);
        Header header =
                match == null ? Header.of(shown, layout.headerRow(), written, currencyHasDefault) : Header.of(match);
        if (rows == 0) {
            throw new FileRefused(shown, "It has a header and no row below it: zero invoices.", "Export it again.");
        }
        FileLayout named = match == null ? layout : ProfileChoice.named(layout, match);
        return new UnderstoodFile(named, header, match, rows, leftOut, List.of());
    }

    private static List<String> header(Path content, FileLayout layout) {
        try (SourceTable table = SourceTables.open(content, layout)) {
            return table.header();
        }
    }
}
