package dev.invoicelinks.intake.damage;

import java.nio.charset.StandardCharsets;

/**
 * A file with one defect.
 *
 * @param defect what was done to it and where
 * @param isUnambiguous true when it can be read in one way only, as the clean one
 */
public record Variant(SoundFile clean, String defect, byte[] bytes, boolean isUnambiguous) {

    static Variant clear(SoundFile clean, String defect, String text) {
        return new Variant(clean, defect, text.getBytes(StandardCharsets.UTF_8), true);
    }

    static Variant unclear(SoundFile clean, String defect, String text) {
        return new Variant(clean, defect, text.getBytes(StandardCharsets.UTF_8), false);
    }

    @Override
    public String toString() {
        return clean.name() + ": " + defect;
    }
}
