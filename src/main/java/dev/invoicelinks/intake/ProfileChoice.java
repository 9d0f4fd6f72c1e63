package dev.invoicelinks.intake;

import dev.invoicelinks.intake.profile.HeaderMatch;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.table.FileLayout;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.intake.table.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the profile of a file whose columns are not the program's own. */
final class ProfileChoice {

    /** So many of our own column names mean that our own layout is meant and something is missing. */
    private static final int MEANT_AS_OWN = 2;

    private static final int NAMES_SHOWN = 8;
    private static final int LONGEST_NAMES = 200;

    /** What no column name holds. */
    private static final Pattern DATA = Pattern.compile("@|[0-9]{2}");

    private static final String SAY_WHICH = "Correct recognised-by in one of them and drop the file again.";

    private final Profiles profiles;

    ProfileChoice(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * The profile and where its columns are; null when the file is meant to be in our own columns.
     *
     * @throws FileRefused when no profile fits, or more than one, or the one that fits cannot be read
     */
    @Nullable
    HeaderMatch of(Path shown, FileLayout layout, List<String> header) {
        List<HeaderMatch> matches = profiles.among(header);
        if (matches.size() > 1) {
            throw new FileRefused(
                    shown,
                    "Its columns are those of more than one profile: "
                            + matches.stream()
                                    .map(match -> match.profile().name())
                                    .collect(Collectors.joining(", ")) + ".",
                    SAY_WHICH);
        }
        if (matches.isEmpty()) {
            refuseUnlessMeantAsOwn(shown, layout, header);
            return null;
        }
        refuseUnlessUsable(shown, matches.get(0));
        return matches.get(0);
    }

    private static void refuseUnlessMeantAsOwn(Path shown, FileLayout layout, List<String> header) {
        long own = header.stream().filter(name -> Column.of(name).isPresent()).count();
        if (own < MEANT_AS_OWN) {
            throw new FileRefused(
                    shown,
                    "Row " + layout.headerRow()
                            + ", read as the header, has columns that no profile in config/columns knows"
                            + names(header) + ".",
                    "Run invoice-links columns " + shown.getFileName() + ": it proposes a profile for such files.");
        }
    }

    /** The first of them; nothing when they look like data, which is nobody else's business. */
    private static String names(List<String> header) {
        boolean isData = header.stream().anyMatch(name -> DATA.matcher(name).find());
        String names = header.stream()
                .map(Column::trimmed)
                .filter(name -> !name.isEmpty())
                .limit(NAMES_SHOWN)
                .collect(Collectors.joining(", "));
        return isData || names.length() > LONGEST_NAMES ? "" : ": " + names;
    }

    private static void refuseUnlessUsable(Path shown, HeaderMatch match) {
        String refused = match.profile().refused();
        if (refused != null) {
            throw new FileRefused(shown, "It is " + match.profile().title() + ".", refused);
        }
        if (!match.twice().isEmpty()) {
            throw new FileRefused(
                    shown,
                    "The column " + String.join(", ", match.twice()) + " stands twice in its header.",
                    "Keep the one that is meant and drop the file again.");
        }
        if (!match.missing().isEmpty()) {
            throw new FileRefused(
                    shown,
                    "It looks like " + match.profile().title() + ", but has no column "
                            + String.join(", ", match.missing()) + ".",
                    "Export it with that column, or correct config/columns/"
                            + match.profile().name() + ".yml.");
        }
    }

    /** The layout with what was recognised, and by what. */
    static FileLayout named(FileLayout layout, HeaderMatch match) {
        String why = "by its columns " + String.join(", ", match.profile().marks());
        FileLayout named = layout.by(match.profile().name())
                .with(new Finding("profile", match.profile().title(), why));
        for (var slip : match.misspelt().entrySet()) {
            named = named.with(new Finding("column", slip.getKey(), "written as \"" + slip.getValue() + "\""));
        }
        return named;
    }
}
