package dev.invoicelinks.intake.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.HeaderWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds a file's encoding: what it says itself by its mark, then what the operator says, then UTF-8 if every byte is, then the one older encoding in
 * which all of it is text that somebody would write. Whatever remains in doubt is refused.
 */
final class EncodingSearch {

    private static final int BEGIN = 1 << 13;
    private static final String SETTING =
            "Set intake.encoding in config/local.yml, such as windows-874 for Thai, windows-31j for Japanese"
                    + " or windows-1252 for Western European text; or save the file as \"CSV UTF-8\".";

    /** What the detector calls Western European text. */
    private static final Set<String> WESTERN_NAMES = Set.of("ISO-8859-1", "windows-1252");

    private static final String CENTRAL_EUROPEAN = "windows-1250";

    /** Below it the detector was wrong on short Czech and Polish names. */
    private static final int SURE_PERCENT = 40;

    private final HeaderWords words;
    private final DeclaredText declared;

    EncodingSearch(HeaderWords words, DeclaredText declared) {
        this.words = words;
        this.declared = declared;
    }

    /** @throws FileRefused when the file is no text, or text of which the encoding cannot be told */
    Encoding of(Path shown, Path content) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(content)) {
            begin = in.readNBytes(BEGIN);
        }
        Encoding told = told(shown, begin);
        if (told == null) {
            return found(shown, content, begin);
        }
        int broken = StrictDecoding.brokenLine(content, told.charset());
        if (broken != StrictDecoding.SOUND) {
            throw new FileRefused(
                    shown,
                    "Row " + broken + " is not written in " + told.charset().name() + ". " + told.why(),
                    SETTING);
        }
        return told;
    }

    /** What the file or the operator says; null when neither does. */
    private @Nullable Encoding told(Path shown, byte[] begin) {
        String hex = HexFormat.of().formatHex(Arrays.copyOf(begin, Math.min(begin.length, 4)));
        String mark = "The file begins with its byte order mark.";
        if (hex.startsWith("efbbbf")) {
            return new Encoding(StandardCharsets.UTF_8, true, mark);
        }
        if (hex.equals("fffe0000") || hex.equals("0000feff")) {
            throw new FileRefused(shown, "It is written in UTF-32.", "Save it as \"CSV UTF-8\" and drop it again.");
        }
        if (hex.startsWith("fffe") || hex.startsWith("feff")) {
            return new Encoding(
                    hex.startsWith("fffe") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, true, mark);
        }
        Charset setting = declared.encoding();
        return setting != null ? new Encoding(setting, false, "intake.encoding says so.") : unmarkedUtf16(begin);
    }

    /** Every ASCII character of it has one zero byte, always on the same side. */
    private static @Nullable Encoding unmarkedUtf16(byte[] begin) {
        int[] zeros = new int[2];
        for (int place = 0; place < begin.length; place++) {
            zeros[place % 2] += begin[place] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (Math.min(zeros[0], zeros[1]) > 0 || most * 10 < begin.length / 2) {
            return null;
        }
        return new Encoding(
                zeros[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE,
                false,
                "Every second byte of its plain letters is zero.");
    }

    private Encoding found(Path shown, Path content, byte[] begin) throws IOException {
        int broken = StrictDecoding.brokenLine(content, StandardCharsets.UTF_8);
        if (broken == StrictDecoding.SOUND) {
            refuseEscapes(shown, begin);
            return new Encoding(StandardCharsets.UTF_8, false, "Every byte of the file is valid UTF-8.");
        }
        Evidence evidence = Evidence.of(content);
        if (evidence.isDamagedUtf8()) {
            throw new FileRefused(
                    shown,
                    "Row " + broken + " is not written in UTF-8, and the rest of the file is.",
                    "Some letters were damaged on the way: export it again.");
        }
        return legacy(shown, content, begin, evidence, broken);
    }

    /** Japanese mail and old machines switch between alphabets by escape sequences, all in ASCII bytes. */
    private static void refuseEscapes(Path shown, byte[] begin) {
        String text = new String(begin, StandardCharsets.ISO_8859_1);
        if (text.contains("\u001B$") || text.contains("\u001B(")) {
            throw new FileRefused(shown, "It is written in ISO-2022-JP.", SETTING);
        }
    }

    private Encoding legacy(Path shown, Path content, byte[] begin, Evidence evidence, int broken) throws IOException {
        List<LegacyEncoding> decoding = new ArrayList<>();
        for (LegacyEncoding candidate : LegacyEncoding.values()) {
            if (StrictDecoding.brokenLine(content, candidate.charset()) == StrictDecoding.SOUND) {
                decoding.add(candidate);
            }
        }
        LegacyEncoding named = byHeader(decoding, begin);
        if (named != null) {
            return new Encoding(named.charset(), false, "Its column names are " + named.words() + ".");
        }
        List<LegacyEncoding> plausible = decoding.stream()
                .filter(candidate -> candidate.isPlausible(evidence.in(candidate.charset())))
                .toList();
        List<LegacyEncoding> flawless = plausible.stream()
                .filter(candidate -> candidate.isFlawless(evidence.in(candidate.charset())))
                .toList();
        plausible = flawless.size() == 1 ? flawless : plausible;
        if (plausible.size() != 1 || isDisputed(plausible.get(0), evidence)) {
            throw doubtful(shown, broken, plausible);
        }
        return new Encoding(
                plausible.get(0).charset(),
                false,
                "It is not UTF-8 (row " + broken + "), and its letters make words in "
                        + plausible.get(0).words() + " only.");
    }

    private static FileRefused doubtful(Path shown, int broken, List<LegacyEncoding> plausible) {
        String among = plausible.isEmpty()
                ? " and it cannot be told in which other encoding."
                : " and may be written in "
                        + plausible.stream().map(LegacyEncoding::words).collect(Collectors.joining(" or "))
                        + (plausible.size() == 1 ? ", which is not certain." : ".");
        return new FileRefused(shown, "Row " + broken + " is not written in UTF-8," + among, SETTING);
    }

    /** The one in which more column names are known than in any other. */
    private @Nullable LegacyEncoding byHeader(List<LegacyEncoding> candidates, byte[] begin) {
        LegacyEncoding best = null;
        int most = -1;
        boolean isTied = false;
        for (LegacyEncoding candidate : candidates) {
            int known = knownNames(new String(begin, candidate.charset()));
            isTied = known == most || known < most && isTied;
            if (known > most) {
                best = candidate;
                most = known;
                isTied = false;
            }
        }
        return isTied || most < HeaderFinder.ENOUGH_WORDS || candidates.size() < 2 ? null : best;
    }

    private int knownNames(String text) {
        return text.lines()
                .mapToInt(line -> words.knownAmong(Arrays.stream(line.split("[,;\t|]"))
                        .map(cell -> cell.replace("\"", ""))
                        .toList()))
                .max()
                .orElse(0);
    }

    /** True when the letters would be others in Central European text, and a detector that knows both languages does not decide. */
    private static boolean isDisputed(LegacyEncoding candidate, Evidence evidence) {
        if (candidate != LegacyEncoding.WESTERN
                || evidence.in(candidate.charset()).equals(evidence.in(Charset.forName(CENTRAL_EUROPEAN)))) {
            return false;
        }
        CharsetMatch match = new CharsetDetector().setText(evidence.bytes()).detect();
        return match == null || !WESTERN_NAMES.contains(match.getName()) || match.getConfidence() < SURE_PERCENT;
    }
}
