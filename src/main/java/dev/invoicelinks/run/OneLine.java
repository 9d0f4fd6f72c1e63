package dev.invoicelinks.run;

import java.util.regex.Pattern;

/**
 * Makes one harmless line of what a file, a provider or an account says, so that it can neither add a header, a row or a record of the log, nor turn the reading
 * order of what stands beside it, nor be refused by a database or a file.
 */
public final class OneLine {

    /** Controls, line and paragraph separators, and the marks that override or isolate the direction of writing. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]+");

    /** Halves of characters: no file in UTF-8 can hold them. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    private OneLine() {}

    /** The text as one line, unsafe characters replaced by a space. */
    public static String of(String text) {
        return HALF.matcher(UNSAFE.matcher(text).replaceAll(" ").strip()).replaceAll(REPLACEMENT_CHARACTER);
    }

    /** The same, cut to so many characters; no character is cut in half. */
    public static String of(String text, int longest) {
        String line = of(text);
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end);
    }
}
