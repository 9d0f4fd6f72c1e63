package dev.invoicelinks.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editable texts are checked whole when the program starts, so that none fails at sending. */
final class TemplatesTest {

    @TempDir
    private Path folder;

    @Test
    void theTextsThatComeWithTheProgramAreWell() {
        assertThat(Templates.read(NoticeBooks.SETTINGS, NoticeBooks.MAIL)).isNotNull();
    }

    @Test
    void everyMistakeIsNamedWithFileAndLine() throws IOException {
        write("invoice.subject.txt", "Invoice {{invoice_number}}\nsecond line");
        write(
                "invoice.txt",
                "{{invoice_number}} {{amount}} {{link}}\n{{custmer_name}}\n{{#support}} never closed {{support}}");
        write("invoice.html", "<p>{{invoice_number}} {{amount}} {{{link}}}</p>");

        assertThatThrownBy(() -> Templates.read(settings(), NoticeBooks.MAIL))
                .isInstanceOf(TemplatesBroken.class)
                .satisfies(broken -> assertThat(((TemplatesBroken) broken).problems())
                        .extracting(TemplateProblem::toString)
                        .anyMatch(it -> it.contains("invoice.subject.txt, line 2"))
                        .anyMatch(it -> it.contains("invoice.txt, line 2") && it.contains("custmer_name"))
                        .anyMatch(it -> it.contains("invoice.txt") && it.contains("never closed"))
                        .anyMatch(it -> it.contains("invoice.html, line 1") && it.contains("unescaped"))
                        .anyMatch(it -> it.contains("invoice.html") && it.contains("{{link}} is missing"))
                        .anyMatch(it -> it.contains("invoice.sms.txt") && it.contains("missing")));
    }

    @Test
    void withdrawalMustNotNameTheDeadLink() throws IOException {
        write("withdrawn.txt", "{{invoice_number}} {{link}}");

        assertThatThrownBy(() -> Templates.read(settings(), NoticeBooks.MAIL))
                .hasMessageContaining("withdrawn.txt, line 1: {{link}} does not work any more");
    }

    @Test
    void missingFolderIsNamed() {
        NoticeSettings nowhere = settings(folder.resolve("none"), "en");
        assertThatThrownBy(() -> Templates.read(nowhere, NoticeBooks.MAIL)).hasMessageContaining("does not exist");
    }

    @Test
    void textsWithoutTheDefaultLanguageAreRefused() throws IOException {
        for (String part :
                List.of("invoice.subject.txt", "invoice.txt", "invoice.html", "invoice.sms.txt", "invoice.chat.txt")) {
            write(part, "{{invoice_number}} {{amount}} {{link}}");
            write(part.replace("invoice", "withdrawn"), "{{invoice_number}}");
        }
        NoticeSettings french = settings(folder, "fr");
        assertThatThrownBy(() -> Templates.read(french, NoticeBooks.MAIL)).hasMessageContaining("notice.language");
    }

    private NoticeSettings settings() {
        return settings(folder, "en");
    }

    private static NoticeSettings settings(Path templates, String language) {
        return new NoticeSettings(false, Path.of("x"), templates, language, List.of(), List.of(), null, OnUnknown.WAIT);
    }

    private void write(String name, String text) throws IOException {
        Path language = Files.createDirectories(folder.resolve("en"));
        Files.writeString(language.resolve(name), text);
    }
}
