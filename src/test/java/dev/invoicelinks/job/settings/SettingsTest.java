package dev.invoicelinks.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.invoicelinks.cli.Home;
import dev.invoicelinks.issuing.Protocol;
import dev.invoicelinks.run.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defaults, overrides, and every problem at once. */
final class SettingsTest {

    private static final String KEY = "invoice-links.provider.secret-key: skey_test_0123456789abcdef";
    private static final String ZONE = "invoice-links.merchant: {zone: Asia/Tokyo, name: Aroi Dee}";

    @TempDir
    private Path folder;

    @Test
    void withoutAnythingTheSandboxIsUsedWithShortTimes() {
        Settings settings = Settings.of(Home.in(folder).folder());

        assertThat(settings.mode()).isEqualTo(Mode.SANDBOX);
        assertThat(settings.zone()).hasToString("Asia/Bangkok");
        assertThat(settings.provider().concurrency()).isEqualTo(10);
        assertThat(settings.provider().rate()).isEqualTo(20);
        assertThat(settings.protocol().callTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.databaseUrl()).contains(folder + "/data/db/books;WRITE_DELAY=0");
    }

    @Test
    void homeWithoutAnyFileWorksToo() {
        assertThat(Settings.of(folder).mode()).isEqualTo(Mode.SANDBOX);
    }

    @Test
    void keyMeansTheRealProviderWithTheWholeProtocol() {
        Settings settings = with(KEY, ZONE);

        assertThat(settings.mode()).isEqualTo(Mode.TEST);
        assertThat(settings.provider().baseUrl()).isEqualTo(URI.create("https://api.omise.co"));
        assertThat(settings.zone()).hasToString("Asia/Tokyo");
        Protocol protocol = settings.protocol();
        assertThat(protocol.sendBy()).isEqualTo(Duration.ofSeconds(60));
        assertThat(protocol.callTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(protocol.settleWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(protocol.patience()).isZero();
    }

    @Test
    void keyNeedsAZoneAndATradingName() {
        assertThatThrownBy(() -> with(KEY))
                .hasMessageContaining("merchant.zone is not set")
                .hasMessageContaining("merchant.name is not set");
    }

    @Test
    void everyProblemNamesItsKeyItsValueAndWhatIsAllowedOnce() {
        assertThatThrownBy(() -> with(
                        KEY,
                        "invoice-links.merchant: {zone: Asia/Bangkokk, name: Aroi Dee}",
                        "invoice-links.intake.default-use: twice",
                        "invoice-links.notice.on-unknown: sometimes",
                        "invoice-links.link.expires-at-least: 200",
                        "invoice-links.notice.language: fr",
                        "invoice-links.mail.port: 99999"))
                .isInstanceOf(SettingsRefused.class)
                .satisfies(refused -> assertThat(((SettingsRefused) refused).problems())
                        .as(refused.getMessage())
                        .hasSize(6)
                        .anyMatch(it -> it.contains("merchant.zone is \"Asia/Bangkokk\", which is no zone"))
                        .anyMatch(it -> it.endsWith("intake.default-use is \"twice\": it must be single or multiple."))
                        .anyMatch(it -> it.contains("notice.on-unknown is \"sometimes\": it must be "))
                        .anyMatch(it -> it.contains("expires-at-least is \"200\"")
                                && it.contains("expires-at-most, which is \"90\""))
                        .anyMatch(it -> it.contains("notice.language is \"fr\": there are no texts in it"))
                        .anyMatch(it -> it.contains("mail.port is \"99999\""))
                        .noneMatch(it -> it.contains("No enum constant") || it.contains("is not set")));
    }

    @Test
    void protocolTimesMayBeShortenedOnlyOnThisMachine() {
        assertThatThrownBy(() -> with(
                        KEY,
                        ZONE,
                        "invoice-links.provider.settle-window: 1m",
                        "invoice-links.provider.look-interval: 1s",
                        "invoice-links.provider.send-by: 1s"))
                .isInstanceOf(SettingsRefused.class)
                .satisfies(refused -> assertThat(((SettingsRefused) refused).problems())
                        .hasSize(3)
                        .allMatch(problem -> problem.contains("could bill a customer twice")));
        assertThat(with(
                                KEY,
                                ZONE,
                                "invoice-links.provider.base-url: http://127.0.0.1:1",
                                "invoice-links.provider.settle-window: 1ms")
                        .protocol()
                        .settleWindow())
                .isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void everyProblemOfEverySectionIsListedAtOnce() {
        assertThatThrownBy(() -> with(
                        "invoice-links.provider.rate: many",
                        "invoice-links.provider.live: perhaps",
                        "invoice-links.merchant.zone: Asia/Atlantis",
                        "invoice-links.intake.default-currency: XYZ1",
                        "invoice-links.intake.default-use: never",
                        "invoice-links.link.title: '{{unknown}}'",
                        "invoice-links.mail.from: nobody",
                        "invoice-links.sandbox.port: 99999",
                        "invoice-links.notice.colour: red"))
                .isInstanceOf(SettingsRefused.class)
                .satisfies(refused -> assertThat(String.join("\n", ((SettingsRefused) refused).problems()))
                        .contains(
                                "provider.rate is \"many\"",
                                "provider.live is \"perhaps\"",
                                "merchant.zone is \"Asia/Atlantis\"",
                                "default-currency is \"XYZ1\"",
                                "default-use is \"never\"",
                                "link.title",
                                "mail.from is \"nobody\"",
                                "sandbox.port is \"99999\"",
                                "notice.colour in config/local.yml is no setting"));
    }

    @Test
    void customersAreNotToldToAskNobody() {
        Settings test = with(
                "invoice-links.provider.secret-key: skey_test_1",
                "invoice-links.merchant: {zone: Asia/Bangkok, name: Aroi Dee}");

        assertThat(test.mail().support()).isEmpty();
        assertThat(with().mail().support()).as("the sandbox's").isNotEmpty();
    }

    @Test
    void customersAreNotWrittenToByNobody() {
        assertThatThrownBy(() -> with(
                        "invoice-links.provider: {secret-key: skey_1, live: true}",
                        "invoice-links.merchant: {zone: Asia/Bangkok, name: Aroi Dee}",
                        "invoice-links.notice.live: true",
                        "invoice-links.mail.host: smtp.aroidee.co.th"))
                .hasMessageContaining("mail.from is \"invoices@example.com\": nobody receives");
    }

    @Test
    void brokenYamlIsNamedWithItsFile() {
        assertThatThrownBy(() -> with("invoice-links: [", "  x"))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("config/local.yml");
    }

    @Test
    void secretInAFileOthersCanReadIsRefused() throws IOException {
        Home home = Home.in(folder, KEY, ZONE);
        Files.setPosixFilePermissions(home.path("config/local.yml"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Settings.of(home.folder()))
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("0123456789");
    }

    @Test
    void keyMayStandInAFileOfItsOwn() throws IOException {
        Home home = Home.in(folder, "invoice-links.provider.secret-key-file: omise.key", ZONE);
        Path file = Files.writeString(home.path("config/omise.key"), "skey_test_0123456789abcdef\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Settings.of(home.folder()).mode()).isEqualTo(Mode.TEST);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        assertThatThrownBy(() -> Settings.of(home.folder())).hasMessageContaining("chmod 600");
        Files.delete(file);
        assertThatThrownBy(() -> Settings.of(home.folder())).hasMessageContaining("secret-key-file");
    }

    @Test
    void webhookSecretsAreCheckedAndNeverShown() {
        String whole = "c2VjcmV0LW9mLXNpeHRlZW4tYnl0ZXM=";
        assertThat(with("invoice-links.webhook.secret: " + whole).webhook().keys())
                .hasSize(1);
        assertThat(with().webhook().keys()).isEmpty();
        assertThatThrownBy(() -> with("invoice-links.webhook.secret: whsec_!!", "invoice-links.webhook.port: -1"))
                .hasMessageContaining("webhook.secret is \"***\"")
                .hasMessageContaining("Base64")
                .hasMessageContaining("webhook.port")
                .hasMessageNotContaining("whsec");
        assertThatThrownBy(() -> with("invoice-links.webhook.old-secret: " + whole))
                .hasMessageContaining("without a secret");
    }

    @Test
    void howFarBackIsReadAgainIsBounded() {
        assertThatThrownBy(() -> with("invoice-links.reconcile.reread-days: 9999"))
                .hasMessageContaining("reconcile.reread-days is \"9999\"");
    }

    @Test
    void systemPropertyAndSoEnvironmentIsStrongerThanTheFiles() {
        System.setProperty("invoice-links.provider.rate", "7");
        try {
            assertThat(with("invoice-links.provider.rate: 9").provider().rate()).isEqualTo(7);
        } finally {
            System.clearProperty("invoice-links.provider.rate");
        }
    }

    @Test
    void configurationHashTellsSettingsApartButNotKeys() {
        Home home = Home.in(folder, KEY, ZONE);
        String one = Settings.of(home.folder()).configurationHash();
        home.local(List.of(KEY.replace("0123", "9876"), ZONE));
        String otherKey = Settings.of(home.folder()).configurationHash();
        home.local(List.of(KEY, ZONE, "invoice-links.provider.rate: 3"));
        String otherRate = Settings.of(home.folder()).configurationHash();

        assertThat(otherKey).isEqualTo(one);
        assertThat(otherRate).isNotEqualTo(one);
    }

    private Settings with(String... lines) {
        Path home = folder.resolve("home" + System.nanoTime());
        return Settings.of(Home.in(home, lines).folder());
    }
}
