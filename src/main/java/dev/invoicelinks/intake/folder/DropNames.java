package dev.invoicelinks.intake.folder;

import dev.invoicelinks.run.OneLine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a dropped file says about it. */
final class DropNames {

    /** Names that programs give to files they are still writing, or keep beside those they have open. */
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\..*|~.*|.*~|#.*#|(?i).*\\.(tmp|temp|part|partial|filepart|crdownload|download|swp|lock|bak)");

    private static final String CONTROL = ".control";
    private static final String MARKER = ".done";

    private DropNames() {}

    /** Why a file of this name is not read; null when nothing is wrong with it. */
    static @Nullable String fault(String name) {
        if (!OneLine.of(name).equals(name) || name.startsWith("-") || name.contains("\\")) {
            return "its name holds characters that mean something else to programs; rename it";
        }
        return TEMPORARY.matcher(name).matches() ? "its name is that of a temporary file" : null;
    }

    /** True for a file that says something about another one. */
    static boolean isBeside(String name) {
        return name.endsWith(CONTROL) || name.endsWith(MARKER);
    }

    /** The name of the file that a control file or marker is about. */
    static String about(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    static String control(String name) {
        return name + CONTROL;
    }

    static String marker(String name) {
        return name + MARKER;
    }

    /** The name with a number before its ending, for the n-th file of that name. */
    static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return number == 1
                ? name
                : dot > 0 ? name.substring(0, dot) + "-" + number + name.substring(dot) : name + "-" + number;
    }
}
