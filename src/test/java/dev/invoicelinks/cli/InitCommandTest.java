package dev.invoicelinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.invoicelinks.job.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home's own settings, written once and never half. */
final class InitCommandTest {

    @TempDir
    private Path folder;

    @Test
    void settingsAreWrittenForTheOwnerOnlyAndHold() throws IOException {
        Home home = fresh();

        Home.Ran ran = home.run(
                "init",
                "--zone",
                "Asia/Tokyo",
                "--merchant",
                "Aroi \"Dee\"",
                "--language",
                "ja",
                "--from",
                "billing@yours.example");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("doctor --provider");
        Path file = home.path("config/local.yml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Settings settings = Settings.of(home.folder());
        assertThat(settings.zone()).hasToString("Asia/Tokyo");
        assertThat(settings.merchantName()).isEqualTo("Aroi \"Dee\"");
        assertThat(settings.intake().defaultLanguage()).isEqualTo("ja");
        assertThat(settings.mail().from()).isEqualTo("billing@yours.example");
    }

    @Test
    void wrongAnswersLeaveNothingBehind() {
        Home home = fresh();

        Home.Ran ran = home.run("init", "--zone", "Asia/Atlantis", "--from", "nobody");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("merchant.zone", "mail.from");
        assertThat(home.path("config/local.yml")).doesNotExist();
    }

    @Test
    void fileThatIsThereIsReplacedOnlyByForce() throws IOException {
        Home home = fresh();
        home.local(List.of("invoice-links.sandbox.port: 7777"));

        assertThat(home.run("init", "--zone", "Asia/Tokyo").code()).isEqualTo(2);
        assertThat(Files.readString(home.path("config/local.yml"))).contains("7777");
        assertThat(home.run("init", "--force", "--zone", "nowhere").code()).isEqualTo(2);
        assertThat(Files.readString(home.path("config/local.yml"))).contains("7777");
        assertThat(home.run("init", "--force", "--zone", "Asia/Tokyo").code()).isZero();
        assertThat(Files.readString(home.path("config/local.yml"))).doesNotContain("7777");
    }

    private Home fresh() {
        Home home = Home.in(folder);
        assertThat(home.path("config/local.yml").toFile().delete()).isTrue();
        return home;
    }
}
