package dev.invoicelinks.cli;

import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.job.settings.SettingsRefused;
import dev.invoicelinks.report.ExitCode;
import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Writes the home's own settings, and the key into a file of its own that only its owner reads. */
@Command(
        name = "init",
        description =
                "Write config/local.yml: zone, trading name, language, sender; the key goes into config/omise.key.",
        footer = {
            "",
            "What no option says is asked on a terminal, else left as it is. The secret key is taken from OMISE_SECRET_KEY,",
            "or asked without showing it; without a key the sandbox stays in use.",
            "Example: invoice-links init --zone Asia/Bangkok --merchant 'Aroi Dee' --from billing@aroidee.example"
        },
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private static final String KEY_VARIABLE = "OMISE_SECRET_KEY";

    @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of the business date, such as Asia/Bangkok")
    private @Nullable String zone;

    @Option(names = "--merchant", paramLabel = "NAME", description = "Trading name in titles and messages")
    private @Nullable String merchant;

    @Option(names = "--language", paramLabel = "LANG", description = "Language of rows that name none: th, ja or en")
    private @Nullable String language;

    @Option(names = "--from", paramLabel = "ADDRESS", description = "Sender of e-mail")
    private @Nullable String from;

    @Option(names = "--support", paramLabel = "TEXT", description = "Whom customers may ask: address or phone")
    private @Nullable String support;

    @Option(names = "--force", description = "Replace a config/local.yml that is there")
    private boolean force;

    @Mixin
    private JsonOption json = new JsonOption();

    private final Desk desk;

    InitCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Path folder = desk.home().resolve("config");
        Path file = folder.resolve("local.yml");
        if (Files.exists(file) && !force) {
            throw new WrongUse(file + " is there already. Edit it, or replace it with --force.");
        }
        Map<String, String> answers = answers();
        String key = key();
        if (!key.isEmpty()) {
            answers.put("invoice-links.provider.secret-key-file", "omise.key");
        }
        write(file, answers, folder.resolve("omise.key"), key);
        if (json.isAsked()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("settings", file.toString());
            told.put(
                    "key_file",
                    key.isEmpty() ? null : folder.resolve("omise.key").toString());
            told.put("next", "invoice-links doctor --provider");
            desk.out().println(JsonMapper.shared().writeValueAsString(told));
        }
        desk.words(json.isAsked())
                .println(
                        key.isEmpty()
                                ? file + " written; it is readable by you only."
                                : file + " written, the key lies in " + folder.resolve("omise.key")
                                        + "; both are readable by you only.");
        desk.words(json.isAsked())
                .println(LastLine.of(ExitCode.DONE, ExitCode.DONE.words(), "invoice-links doctor --provider"));
        return ExitCode.DONE.number();
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answer(answers, "invoice-links.merchant.zone", zone, "Zone of your business day", "Asia/Bangkok");
        answer(answers, "invoice-links.merchant.name", merchant, "Trading name", "");
        answer(answers, "invoice-links.intake.default-language", language, "Language where a row names none", "en");
        answer(answers, "invoice-links.mail.from", from, "Sender of e-mail", "");
        answer(answers, "invoice-links.mail.support", support, "Whom customers may ask", "");
        return answers;
    }

    private void answer(
            Map<String, String> answers, String setting, @Nullable String option, String question, String proposal) {
        String answer = option;
        Console console = desk.terminal() ? System.console() : null;
        if (answer == null && console != null) {
            String line = console.readLine("%s%s: ", question, proposal.isEmpty() ? "" : " [" + proposal + "]");
            answer = line == null || line.isBlank() ? proposal : line.strip();
        }
        if (answer != null && !answer.isBlank()) {
            answers.put(setting, answer);
        }
    }

    private String key() {
        String given = System.getenv(KEY_VARIABLE);
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        Console console = desk.terminal() ? System.console() : null;
        if (console == null) {
            return "";
        }
        char[] typed = console.readPassword("Secret key (skey_test_..., empty for the sandbox): ");
        return typed == null ? "" : new String(typed).strip();
    }

    /** Settings that cannot be used are not left behind, nor is their key. */
    private void write(Path file, Map<String, String> answers, Path keyFile, String key) {
        String before = PrivateFile.read(file);
        String keyBefore = PrivateFile.read(keyFile);
        if (!key.isEmpty()) {
            PrivateFile.write(keyFile, key + "\n");
        }
        PrivateFile.write(file, text(answers));
        try {
            Settings.of(desk.home());
        } catch (SettingsRefused refused) {
            PrivateFile.restore(file, before);
            PrivateFile.restore(keyFile, keyBefore);
            throw refused;
        }
    }

    private static String text(Map<String, String> answers) {
        StringBuilder lines =
                new StringBuilder("# Written by invoice-links init. Every key is explained in application.yml.\n");
        answers.forEach((setting, value) -> lines.append(setting)
                .append(": ")
                .append(JsonMapper.shared().writeValueAsString(value))
                .append('\n'));
        return lines.toString();
    }
}
