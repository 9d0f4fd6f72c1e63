package dev.invoicelinks.notice;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code <folder>/<language>/<purpose>.<part>} whole, collecting every mistake before it gives up. */
final class TemplateFolder {

    private final Path folder;
    private final List<TemplateProblem> problems = new ArrayList<>();

    TemplateFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The texts of every language that has a folder.
     *
     * @param defaultLanguage must be among them
     * @throws TemplatesBroken with all mistakes of all files
     */
    Map<String, Map<Purpose, LanguageTexts>> read(String defaultLanguage) {
        Map<String, Map<Purpose, LanguageTexts>> languages = new TreeMap<>();
        for (Path language : languageFolders()) {
            languages.put(language.getFileName().toString(), purposes(language));
        }
        if (problems.isEmpty() && !languages.containsKey(defaultLanguage)) {
            problem(folder, "has no folder " + defaultLanguage + " for the language of invoice-links.notice.language");
        }
        if (!problems.isEmpty()) {
            throw new TemplatesBroken(problems);
        }
        return languages;
    }

    private List<Path> languageFolders() {
        if (!Files.isDirectory(folder)) {
            problem(
                    folder,
                    "this folder of notice templates does not exist. Restore config/templates from the program's"
                            + " distribution, or name another folder in invoice-links.notice.templates");
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of notice templates cannot be read: " + folder, unreadable);
        }
    }

    private Map<Purpose, LanguageTexts> purposes(Path language) {
        Map<Purpose, LanguageTexts> purposes = new EnumMap<>(Purpose.class);
        Conventions conventions = Conventions.of(language.getFileName().toString());
        for (Purpose purpose : Purpose.values()) {
            purposes.put(purpose, new LanguageTexts(parts(language, purpose), conventions));
        }
        return purposes;
    }

    private Map<TemplatePart, Template> parts(Path language, Purpose purpose) {
        Map<TemplatePart, Template> parts = new EnumMap<>(TemplatePart.class);
        for (TemplatePart part : TemplatePart.values()) {
            Path file = language.resolve(part.fileName(purpose));
            String source = source(file);
            if (source != null) {
                template(file, source, purpose, part, parts);
            }
        }
        return parts;
    }

    private void template(
            Path file, String source, Purpose purpose, TemplatePart part, Map<TemplatePart, Template> parts) {
        List<TemplateProblem> found = TemplateCheck.problems(file.toString(), source, purpose, part);
        problems.addAll(found);
        if (found.isEmpty()) {
            try {
                parts.put(part, LanguageTexts.compile(part.isOneLine() ? source.strip() : source, part));
            } catch (MustacheException syntax) {
                problem(file, syntax.getMessage());
            }
        }
    }

    private @org.jspecify.annotations.Nullable String source(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (NoSuchFileException missing) {
            problem(
                    file,
                    "this template is missing. Every language needs it; copy it from another one and translate it");
        } catch (CharacterCodingException otherEncoding) {
            problem(file, "is not UTF-8. Save it with that encoding");
        } catch (IOException unreadable) {
            problem(file, "cannot be read: " + unreadable.getMessage());
        }
        return null;
    }

    private void problem(Path file, String what) {
        problems.add(new TemplateProblem(file.toString(), 0, what));
    }
}
