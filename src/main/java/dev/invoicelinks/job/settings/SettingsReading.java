package dev.invoicelinks.job.settings;

import dev.invoicelinks.intake.IntakeSettings;
import dev.invoicelinks.intake.folder.DropSettings;
import dev.invoicelinks.intake.partner.PartnerSettings;
import dev.invoicelinks.intake.profile.ProfilePlace;
import dev.invoicelinks.intake.sheet.SheetChoice;
import dev.invoicelinks.intake.text.DeclaredText;
import dev.invoicelinks.link.omise.ProviderSettings;
import dev.invoicelinks.notice.MailSettings;
import dev.invoicelinks.notice.NoticeSettings;
import dev.invoicelinks.notice.sms.SmsSettings;
import dev.invoicelinks.notice.smtp.SmtpSettings;
import dev.invoicelinks.reconcile.FetchSettings;
import dev.invoicelinks.run.Mode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

/** Makes the sections of what is written, and lists every problem of all of them at once. */
final class SettingsReading {

    private static final String BASE_URL = SettingsFiles.ROOT + "provider.base-url";
    private static final String PROVIDER = "https://api.omise.co";
    private static final String NOT_FOUND_YET = "skey_test_sandbox";
    private static final String LOCAL_CALL_TIMEOUT = "5s";
    private static final List<String> CALL_TIMES = List.of("provider.call-timeout", "provider.read-timeout");

    private final SettingsFiles files;
    private final Map<String, String> values;
    private final List<String> problems;

    SettingsReading(SettingsFiles files) {
        this.files = files;
        this.values = files.effective();
        this.problems = new ArrayList<>(files.problems());
    }

    /** The settings; in the sandbox its address and key are not known yet. */
    Settings settings() {
        if (values.containsKey(BASE_URL) || values.containsKey(SettingsFiles.KEY)) {
            values.putIfAbsent(BASE_URL, PROVIDER);
            boolean live = Boolean.parseBoolean(values.get(SettingsFiles.ROOT + "provider.live"));
            return read(live ? Mode.LIVE : Mode.TEST);
        }
        return settings("http://127.0.0.1:" + values.get(SettingsFiles.ROOT + "sandbox.port"), NOT_FOUND_YET);
    }

    Settings settings(String sandbox, String secretKey) {
        values.put(BASE_URL, sandbox);
        values.put(SettingsFiles.KEY, secretKey);
        return read(Mode.SANDBOX);
    }

    private Settings read(Mode mode) {
        shortenCallsOnThisMachine();
        Section section = new Section(binder(), problems);
        ProviderSettings provider = section(section, "provider", ProviderSettings.class, ProviderSettings::problems);
        boolean onThisMachine = provider != null && provider.isLoopback();
        ProtocolTimes times = section(section, "provider", ProtocolTimes.class, read -> read.problems(onThisMachine));
        MerchantSettings merchant = section(section, "merchant", MerchantSettings.class, read -> mandatory(read, mode));
        LinkSettings link = section(section, "link", LinkSettings.class, LinkSettings::problems);
        IntakeSettings intake = section(section, "intake", IntakeSettings.class, read -> IntakeRules.problems(read));
        SheetChoice sheets = section(section, "intake", SheetChoice.class, read -> List.of());
        DeclaredText texts = section(section, "intake", DeclaredText.class, DeclaredText::problems);
        ProfilePlace profiles = section(section, "intake", ProfilePlace.class, read -> List.of());
        PartnerSettings partners = section(section, "intake", PartnerSettings.class, PartnerSettings::problems);
        DropSettings inbox = section(section, "inbox", DropSettings.class, DropSettings::problems);
        NoticeSettings notice = section(section, "notice", NoticeSettings.class, NoticeSettings::problems);
        MailSettings mail = section(section, "mail", MailSettings.class, MailSettings::problems);
        SmtpSettings smtp = section(section, "mail", SmtpSettings.class, SmtpSettings::problems);
        SmsSettings sms = section(section, "sms", SmsSettings.class, SmsSettings::problems);
        if (notice != null && mail != null && smtp != null && sms != null && intake != null) {
            problems.addAll(NoticeRules.problems(notice, mail, smtp, sms, intake.defaultRegion(), mode));
        }
        SandboxPlace sandbox = section(section, "sandbox", SandboxPlace.class, SandboxPlace::problems);
        ResultsPlace results = section(section, "results", ResultsPlace.class, read -> List.of());
        ReportSettings report = section(section, "report", ReportSettings.class, ReportSettings::problems);
        FetchSettings fetch = section(section, "reconcile", FetchSettings.class, FetchSettings::problems);
        WebhookSettings webhook = section(section, "webhook", WebhookSettings.class, WebhookSettings::problems);
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems.stream().distinct().toList());
        }
        return new Settings(
                files.home(),
                mode,
                provider,
                times,
                merchant,
                link,
                intake,
                sheets,
                partners,
                inbox,
                texts,
                profiles,
                notice,
                mode == Mode.SANDBOX ? mail : mail.withoutNobody(),
                smtp,
                sms,
                sandbox,
                results,
                report,
                fetch,
                webhook,
                hash(),
                files.environment());
    }

    /** A section with unreadable values is read once more with the defaults in their place, so that its other problems are found too. */
    private <T> @Nullable T section(Section section, String name, Class<T> type, Function<T, List<String>> rules) {
        T read = section.read(name, type).orElse(null);
        List<String> unreadable = read == null ? section.unreadable() : List.of();
        if (!unreadable.isEmpty()) {
            unreadable.forEach(key -> values.put(key, files.defaultOf(key)));
            values.values().removeIf(String::isBlank);
            read = new Section(binder(), problems).read(name, type).orElse(null);
        }
        if (read != null) {
            rules.apply(read).stream()
                    .filter(problem -> unreadable.stream().noneMatch(key -> problem.startsWith(key + " ")))
                    .forEach(problems::add);
        }
        return read;
    }

    /** What the sandbox can make up and a real account cannot. */
    private static List<String> mandatory(MerchantSettings merchant, Mode mode) {
        List<String> missing = new ArrayList<>();
        if (mode != Mode.SANDBOX && merchant.zone() == null) {
            missing.add("invoice-links.merchant.zone is not set: with a key it decides on which day a payment is"
                    + " booked. Set it in config/local.yml, for example Asia/Bangkok.");
        }
        if (mode != Mode.SANDBOX && merchant.name() == null) {
            missing.add("invoice-links.merchant.name is not set: customers read it in titles and messages. Set your"
                    + " trading name in config/local.yml.");
        }
        return missing;
    }

    /** A provider on this machine answers at once; a shorter call lets doubts be resolved in the same run. Other values stand. */
    private void shortenCallsOnThisMachine() {
        String address = values.get(BASE_URL);
        if (!address.startsWith("http://127.0.0.1") && !address.startsWith("http://localhost")) {
            return;
        }
        for (String key : CALL_TIMES) {
            values.computeIfPresent(
                    SettingsFiles.ROOT + key,
                    (name, written) -> written.equals(files.defaultOf(name)) ? LOCAL_CALL_TIMEOUT : written);
        }
    }

    private Binder binder() {
        return new Binder(
                List.of(new MapConfigurationPropertySource(values)),
                null,
                ApplicationConversionService.getSharedInstance());
    }

    private String hash() {
        String told = values.entrySet().stream()
                .filter(entry -> !SettingsFiles.isSecret(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This JDK has no SHA-256", absent);
        }
    }
}
