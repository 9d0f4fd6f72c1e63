package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.EmailAddresses;
import java.util.Optional;

/**
 * An e-mail address or phone number as a person writes it on the command line, read by the rules of the columns {@code email} and {@code phone}.
 *
 * @param isPhone true for a number in E.164, false for an e-mail address
 */
public record WrittenAddress(boolean isPhone, String value) {

    /** The address; empty when it is neither a valid e-mail address nor a phone number of that region. */
    public static Optional<WrittenAddress> of(String written, String region) {
        String text = written.strip();
        String found =
                text.indexOf('@') >= 0 ? EmailAddresses.canonical(text) : new PhoneNumbers(region).canonical(text);
        return Optional.ofNullable(found).map(value -> new WrittenAddress(text.indexOf('@') < 0, value));
    }

    /** Never an address in a log. */
    @Override
    public String toString() {
        return isPhone ? "(phone number)" : "(e-mail address)";
    }
}
