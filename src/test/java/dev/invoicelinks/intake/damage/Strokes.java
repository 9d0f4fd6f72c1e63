package dev.invoicelinks.intake.damage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One character too many or missing, at every place of the header and of the first, a middle and the last row. A delimiter or a line break that is put
 * between two quotation marks is left out: that file is sound and says something else.
 */
public final class Strokes {

    private final SoundFile clean;
    private final List<String> sound;
    private final List<Variant> variants = new ArrayList<>();

    private Strokes(SoundFile clean) {
        this.clean = clean;
        this.sound = clean.lines();
    }

    /** Every variant of the file. */
    public static List<Variant> of(SoundFile clean) {
        Strokes strokes = new Strokes(clean);
        int header = clean.headerLine();
        int last = clean.lines().size() - 1;
        Set.copyOf(new LinkedHashSet<>(List.of(header, header + 1, (header + last) / 2, last)))
                .forEach(strokes::line);
        return strokes.variants;
    }

    private void line(int line) {
        String text = sound.get(line);
        for (int place = 0; place <= text.length(); place++) {
            boolean isInside = isQuoted(text, place);
            if (!isInside) {
                insert(line, place, String.valueOf(clean.delimiter()));
                insert(line, place, "\n");
            }
            insert(line, place, "\"");
            if (place < text.length() && isStroke(text.charAt(place), isInside)) {
                add(
                        "without " + text.charAt(place) + " at " + line + ":" + place,
                        line,
                        text.substring(0, place) + text.substring(place + 1),
                        false);
            }
        }
        add("last half of line " + line + " lost", line, text.substring(0, text.length() / 2), false);
    }

    private boolean isStroke(char c, boolean isInside) {
        return c == '"' || c == clean.delimiter() && !isInside;
    }

    /** True between an opening quotation mark and its closing one. */
    private static boolean isQuoted(String text, int place) {
        return text.substring(0, place).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private void insert(int line, int place, String stroke) {
        String text = sound.get(line);
        boolean isHarmless = stroke.equals("\n") && (place == 0 || place == text.length());
        String defect = stroke.replace("\n", "line break").replace("\t", "tab") + " at " + line + ":" + place;
        add(defect, line, text.substring(0, place) + stroke + text.substring(place), isHarmless);
    }

    private void add(String defect, int line, String changed, boolean isUnambiguous) {
        List<String> lines = new ArrayList<>(sound);
        lines.set(line, changed);
        variants.add(
                new Variant(clean, defect, CleanFile.joined(lines).getBytes(StandardCharsets.UTF_8), isUnambiguous));
    }
}
