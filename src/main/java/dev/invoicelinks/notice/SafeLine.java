package dev.invoicelinks.notice;

import java.util.regex.Pattern;

/** Makes one harmless line of what a file or an account says, so that a name can neither add a header nor turn the reading order of a message. */
final class SafeLine {

    /** Controls, line and paragraph separators, and the marks that override or isolate the direction of writing. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]+");

    private SafeLine() {}

    /** The text as one line, unsafe characters replaced by a space. */
    static String of(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }

    /** True when the text is already one harmless line. */
    static boolean isSafe(String text) {
        return !UNSAFE.matcher(text).find();
    }
}
