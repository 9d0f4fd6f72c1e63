package dev.invoicelinks.intake.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says of text files, where a file alone does not tell; each may be left out.
 *
 * @param encoding such as {@code windows-874}
 * @param delimiter {@code comma}, {@code semicolon}, {@code tab}, {@code pipe}, or the character itself
 * @param quote {@code none} or the character around cells
 */
public record DeclaredText(
        @Nullable Charset encoding,
        @Nullable String delimiter,
        @Nullable String quote) {

    /** Nothing is declared. */
    public static final DeclaredText NONE = new DeclaredText(null, null, null);

    /** What is wrong with it, key and all. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (delimiter != null && delimiter.length() > 1 && delimiterSign() == delimiter.charAt(0)) {
            problems.add("invoice-links.intake.delimiter is \"" + delimiter
                    + "\": it must be comma, semicolon, tab, pipe or one character.");
        }
        if (quote != null && quote.length() > 1 && !isUnquoted()) {
            problems.add("invoice-links.intake.quote is \"" + quote + "\": it must be one character or none.");
        }
        return problems;
    }

    /** The delimiter's character; null when none is declared. */
    public @Nullable Character delimiterSign() {
        if (delimiter == null || delimiter.isEmpty()) {
            return null;
        }
        return switch (delimiter) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "pipe" -> '|';
            default -> delimiter.charAt(0);
        };
    }

    /** True when the file's text knows no quotation. */
    boolean isUnquoted() {
        return "none".equals(quote);
    }

    /** The character around cells; null when none is declared. */
    @Nullable
    Character quoteSign() {
        return quote == null || quote.isEmpty() || isUnquoted() ? null : quote.charAt(0);
    }
}
