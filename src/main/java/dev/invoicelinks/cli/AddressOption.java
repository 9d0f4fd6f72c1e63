package dev.invoicelinks.cli;

import dev.invoicelinks.intake.WrittenAddress;
import dev.invoicelinks.job.settings.Settings;
import dev.invoicelinks.notice.ChannelKind;
import dev.invoicelinks.notice.Recipient;

/** Reads an address from the command line. */
final class AddressOption {

    private AddressOption() {}

    /** @throws WrongUse when it is neither an e-mail address nor a phone number */
    static Recipient read(Desk desk, String option, String written) {
        String region = Settings.of(desk.home()).intake().defaultRegion();
        WrittenAddress address = WrittenAddress.of(written, region)
                .orElseThrow(() -> new WrongUse(option + " is \"" + written
                        + "\": it must be an e-mail address, or a phone number such as +66812345678."));
        return new Recipient(address.isPhone() ? ChannelKind.SMS : ChannelKind.EMAIL, address.value());
    }
}
