package dev.invoicelinks.cli;

import com.github.freva.asciitable.AsciiTable;
import dev.invoicelinks.intake.FirstRows;
import dev.invoicelinks.intake.Layouts;
import dev.invoicelinks.intake.profile.Field;
import dev.invoicelinks.intake.profile.ProfileBroken;
import dev.invoicelinks.intake.profile.ProfileDraft;
import dev.invoicelinks.intake.profile.Profiles;
import dev.invoicelinks.intake.table.FileRefused;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.report.ExitCode;
import dev.invoicelinks.run.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Proposes a profile for an export that none knows, shows it with the file's first rows, and saves it when told to. */
@Command(
        name = "columns",
        description = "Propose how an unknown export is read: which column means what.",
        footer = {
            "",
            "The profile is a file of config/columns that you can read and change: docs/PROFILES.md.",
            "Example: invoice-links columns export.csv --save our-shop --yes"
        },
        mixinStandardHelpOptions = true)
final class ColumnsCommand implements Callable<Integer> {

    private static final int ROWS = 200;
    private static final int SHOWN_ROWS = 3;
    private static final int WIDEST_CELL = 30;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,59}");

    @Parameters(paramLabel = "FILE", description = "An export whose columns are not known")
    private Path file = Path.of("");

    @Option(names = "--save", paramLabel = "NAME", description = "Save it as config/columns/NAME.yml")
    private @Nullable String name;

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    ColumnsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.of(desk.home());
        Profiles profiles = new Profiles(settings.profiles().columns());
        Layouts layouts =
                new Layouts(settings.intake().defaultCurrency() != null, settings.sheets(), settings.texts(), profiles);
        try {
            FirstRows first = layouts.look(file, ROWS);
            Optional<String> known = layouts.profileOf(first.header());
            return known.isPresent()
                    ? known(known.get())
                    : propose(settings, first, ProfileDraft.of(first.header(), first.rows(), profiles));
        } catch (FileRefused | ProfileBroken refused) {
            desk.err().println(refused.getMessage());
            return ExitCode.WRONG_USE.number();
        }
    }

    private int known(String profile) {
        if (json.isAsked()) {
            desk.out().println(JsonMapper.shared().writeValueAsString(Map.of("known", profile)));
        }
        desk.words(json.isAsked()).println("Its columns are known: profile " + profile + ".");
        return end(ExitCode.DONE, "nothing to propose", "invoice-links check " + file);
    }

    private int propose(Settings settings, FirstRows first, ProfileDraft draft) {
        String title = OneLine.of(String.valueOf(file.getFileName()));
        show(first, draft, title);
        Path to = name == null ? null : place(settings, name);
        if (!draft.isComplete()) {
            draft.missing().forEach(desk.words(json.isAsked())::println);
            return end(ExitCode.NEEDS_PERSON, "the proposal is not complete", "write the profile by docs/PROFILES.md");
        }
        if (to == null) {
            return end(ExitCode.DONE, "nothing was saved", "invoice-links columns " + file + " --save NAME");
        }
        if (!consent.isGiven(desk)) {
            return end(ExitCode.DONE, "nothing was saved", "invoice-links columns " + file + " --save " + name);
        }
        save(to, draft.text(title));
        desk.words(json.isAsked()).println("Saved as " + to + ".");
        return end(ExitCode.DONE, "the profile is saved", "invoice-links check " + file);
    }

    private void show(FirstRows first, ProfileDraft draft, String title) {
        if (json.isAsked()) {
            Map<String, Object> told = new LinkedHashMap<>();
            Map<String, String> columns = new LinkedHashMap<>();
            draft.places().keySet().forEach(field -> columns.put(field.word(), draft.column(field)));
            told.put("header_row", first.layout().headerRow());
            told.put("columns", columns);
            told.put("missing", draft.missing());
            told.put("profile", draft.text(title));
            desk.out().println(JsonMapper.shared().writeValueAsString(told));
            return;
        }
        desk.out().println(draft.text(title));
        desk.out().println("The first rows, as they would be read:");
        desk.out().println(table(first, draft));
    }

    private static String table(FirstRows first, ProfileDraft draft) {
        List<Field> fields = List.copyOf(draft.places().keySet());
        String[] header = fields.stream().map(Field::word).toArray(String[]::new);
        String[][] rows = first.rows().stream()
                .limit(SHOWN_ROWS)
                .map(row -> fields.stream()
                        .map(field -> cell(row.cells(), draft.places().getOrDefault(field, -1)))
                        .toArray(String[]::new))
                .toArray(String[][]::new);
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, header, null, rows);
    }

    private static String cell(List<String> cells, int place) {
        String cell = place < 0 || place >= cells.size() ? "" : OneLine.of(cells.get(place));
        return cell.length() > WIDEST_CELL ? cell.substring(0, WIDEST_CELL) + "…" : cell;
    }

    private static Path place(Settings settings, String name) {
        Path folder = settings.profiles().columns();
        if (folder == null) {
            throw new WrongUse("intake.columns is not set, so there is no folder of profiles.");
        }
        if (!NAME.matcher(name).matches()) {
            throw new WrongUse("\"" + OneLine.of(name) + "\" is no name of a profile: letters, digits and hyphens.");
        }
        Path place = folder.resolve(name + ".yml");
        if (Files.exists(place)) {
            throw new WrongUse(place + " is there already. Take another name, or remove it first.");
        }
        return place;
    }

    private static void save(Path place, String text) {
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            Files.writeString(place, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + place, unwritable);
        }
    }

    private int end(ExitCode code, String reason, String next) {
        desk.words(json.isAsked()).println(LastLine.of(code, reason, next));
        return code.number();
    }
}
