package dev.invoicelinks.job.settings;

import dev.invoicelinks.intake.WrittenAddress;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.MailSettings;
import dev.invoicelinks.notice.NoticeSettings;
import dev.invoicelinks.notice.Recipient;
import dev.invoicelinks.notice.sms.SmsSettings;
import dev.invoicelinks.notice.smtp.SmtpSettings;
import dev.invoicelinks.run.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the settings of messages must obey together. */
final class NoticeRules {

    private NoticeRules() {}

    static List<String> problems(
            NoticeSettings notice, MailSettings mail, SmtpSettings smtp, SmsSettings sms, String region, Mode mode) {
        List<String> problems = new ArrayList<>();
        for (String written : written(notice)) {
            if (WrittenAddress.of(written, region).isEmpty()) {
                problems.add(
                        "invoice-links.notice.test-to has \"" + written
                                + "\": it must be an e-mail address, a phone number such as +66812345678, or both with a comma.");
            }
        }
        if (mode.isLive() && notice.live() && !smtp.isConfigured() && !sms.isConfigured()) {
            problems.add("invoice-links.notice.live is true, but no message can leave: set invoice-links.mail.host or"
                    + " invoice-links.sms.url.");
        }
        if (mode.isLive() && notice.live() && smtp.isConfigured() && mail.isSentByNobody()) {
            problems.add("invoice-links.mail.from is \"" + mail.from()
                    + "\": nobody receives what customers answer there. Set your own address.");
        }
        return problems;
    }

    static List<Recipient> testTo(NoticeSettings notice, String region) {
        return written(notice).stream()
                .map(it -> WrittenAddress.of(it, region))
                .flatMap(Optional::stream)
                .map(it -> new Recipient(it.isPhone() ? ChannelKind.SMS : ChannelKind.EMAIL, it.value()))
                .toList();
    }

    private static List<String> written(NoticeSettings notice) {
        return Objects.requireNonNullElse(notice.testTo(), List.<String>of()).stream()
                .filter(it -> !it.isBlank())
                .toList();
    }
}
