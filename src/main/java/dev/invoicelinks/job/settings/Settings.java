package dev.invoicelinks.job.settings;

import dev.invoicelinks.intake.IntakeSettings;
import dev.invoicelinks.intake.folder.DropSettings;
import dev.invoicelinks.intake.partner.PartnerSettings;
import dev.invoicelinks.intake.profile.ProfilePlace;
import dev.invoicelinks.intake.sheet.SheetChoice;
import dev.invoicelinks.intake.text.DeclaredText;
import dev.invoicelinks.issuing.Protocol;
import dev.invoicelinks.link.omise.ProviderSettings;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.MailSettings;
import dev.invoicelinks.notice.NoticeSettings;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.notice.sms.SmsSettings;
import dev.invoicelinks.notice.smtp.SmtpSettings;
import dev.invoicelinks.reconcile.FetchSettings;
import dev.invoicelinks.run.Mode;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Everything a run is configured with, checked as a whole.
 *
 * @param home where config/ and data/ lie
 * @param mode which books are written: the sandbox's while there is neither a key nor an address of a provider
 * @param configurationHash SHA-256 over all settings but secrets
 * @param environment where Spring finds its own keys, such as those of the database
 */
public record Settings(
        Path home,
        Mode mode,
        ProviderSettings provider,
        ProtocolTimes protocolTimes,
        MerchantSettings merchant,
        LinkSettings link,
        IntakeSettings intake,
        SheetChoice sheets,
        PartnerSettings partners,
        DropSettings inbox,
        DeclaredText texts,
        ProfilePlace profiles,
        NoticeSettings notice,
        MailSettings mail,
        SmtpSettings smtp,
        SmsSettings sms,
        SandboxPlace sandbox,
        ResultsPlace results,
        ReportSettings report,
        FetchSettings fetch,
        WebhookSettings webhook,
        String configurationHash,
        ConfigurableEnvironment environment) {

    /** The provider's name in every merchant's key. */
    public static final String PROVIDER = "omise";

    private static final String SANDBOX_NAME = "Demo Trading";
    private static final ZoneId SANDBOX_ZONE = ZoneId.of("Asia/Bangkok");

    /**
     * Reads and checks the settings of a home.
     *
     * @throws SettingsRefused with every problem at once
     */
    public static Settings of(Path home) {
        return new SettingsReading(SettingsFiles.of(home)).settings();
    }

    /** The same settings with the embedded sandbox found: its address and its key. */
    public Settings at(URI sandbox, String secretKey) {
        return new SettingsReading(SettingsFiles.of(home)).settings(sandbox.toString(), secretKey);
    }

    /** The same settings for a try: messages go to this address while customers are not written to. */
    public Settings tryingOut(String address) {
        return new Settings(
                home,
                mode,
                provider,
                protocolTimes,
                merchant,
                link,
                intake,
                sheets,
                partners,
                inbox,
                texts,
                profiles,
                notice.testTo(List.of(address)),
                mail,
                smtp,
                sms,
                sandbox,
                results,
                report,
                fetch,
                webhook,
                configurationHash,
                environment);
    }

    /** The protocol's times for this provider. */
    public Protocol protocol() {
        return protocolTimes.protocol(provider.isLoopback());
    }

    /** The merchant's zone. */
    public ZoneId zone() {
        ZoneId set = merchant.zone();
        return set == null ? SANDBOX_ZONE : set;
    }

    /** The trading name that customers read. */
    public String merchantName() {
        String set = merchant.name();
        return set == null ? SANDBOX_NAME : set;
    }

    /** True when messages go to customers. */
    public boolean writesToCustomers() {
        return mode.isLive() && notice.live();
    }

    /** The channels that messages can leave by; while no customer is written to, the outbox takes those of every channel. */
    public Set<ChannelKind> served() {
        if (!writesToCustomers()) {
            return EnumSet.allOf(ChannelKind.class);
        }
        Set<ChannelKind> served = EnumSet.noneOf(ChannelKind.class);
        if (smtp.isConfigured()) {
            served.add(ChannelKind.EMAIL);
        }
        if (sms.isConfigured()) {
            served.add(ChannelKind.SMS);
        }
        return served;
    }

    /** Who gets messages while customers are not written to. */
    public List<Recipient> testTo() {
        return NoticeRules.testTo(notice, intake.defaultRegion());
    }

    /** Those of them that a message can reach: a channel of their kind is configured. */
    public List<Recipient> tested() {
        return testTo().stream()
                .filter(to -> to.channel() == ChannelKind.EMAIL ? smtp.isConfigured() : sms.isConfigured())
                .toList();
    }

    public String databaseUrl() {
        return environment.getRequiredProperty("spring.datasource.url");
    }

    public String databaseUser() {
        return environment.getProperty("spring.datasource.username", "");
    }

    public String databasePassword() {
        return environment.getProperty("spring.datasource.password", "");
    }

    /** True when the provider is the embedded sandbox, which the program itself finds or starts. */
    public boolean usesSandbox() {
        return mode == Mode.SANDBOX;
    }
}
