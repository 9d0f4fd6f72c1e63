package dev.invoicelinks.intake.profile;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a profile from its file; a broken one is told with all its mistakes. */
final class ProfileFile {

    /** Far longer than any profile. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final int DEEPEST = 8;

    private ProfileFile() {}

    /**
     * The profile in the file.
     *
     * @throws ProfileBroken with everything that is wrong
     */
    static Profile read(Path file) {
        Object written = parsed(file);
        if (!(written instanceof Map<?, ?> map)) {
            throw new ProfileBroken(file, List.of("It holds no keys such as \"columns:\"."));
        }
        ProfileKeys keys = new ProfileKeys(map);
        Profile profile = new ProfileReading(keys, name(file)).profile();
        if (!keys.mistakes().isEmpty()) {
            throw new ProfileBroken(file, keys.mistakes());
        }
        return profile;
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yml$", "");
    }

    private static Object parsed(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            Object written = new Yaml(new SafeConstructor(bounds())).load(text);
            return written == null ? List.of() : written;
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            throw new ProfileBroken(file, List.of("Line " + line + ": " + wrong.getProblem() + "."));
        } catch (YAMLException wrong) {
            throw new ProfileBroken(file, List.of(wrong.getMessage() + "."));
        } catch (CharacterCodingException notText) {
            throw new ProfileBroken(file, List.of("It is not written in UTF-8."));
        } catch (IOException unreadable) {
            throw new ProfileBroken(file, List.of("It cannot be read: " + unreadable.getMessage() + "."));
        }
    }

    private static LoaderOptions bounds() {
        LoaderOptions bounds = new LoaderOptions();
        bounds.setAllowDuplicateKeys(false);
        bounds.setCodePointLimit(MOST_CHARACTERS);
        bounds.setNestingDepthLimit(DEEPEST);
        bounds.setMaxAliasesForCollections(0);
        return bounds;
    }
}
