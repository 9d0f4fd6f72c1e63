package dev.invoicelinks.invoice;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** Which e-mail addresses can be written to. */
public final class EmailAddresses {

    /** RFC 5321, section 4.5.3.1.3, without the angle brackets. */
    private static final int MAX_LENGTH = 254;

    /** RFC 2606 sets them aside for trying things out; nobody receives what is sent there. */
    private static final DomainValidator.Item RESERVED =
            new DomainValidator.Item(DomainValidator.ArrayType.GENERIC_PLUS, "example", "test");

    private static final EmailValidator VALIDATOR =
            new EmailValidator(false, false, DomainValidator.getInstance(false, List.of(RESERVED)));

    private EmailAddresses() {}

    /** The address with its domain in lower case and in ASCII; null when it is none. */
    public static @Nullable String canonical(String written) {
        int at = written.lastIndexOf('@');
        if (at < 1 || written.length() > MAX_LENGTH || !isPlain(written.substring(0, at))) {
            return null;
        }
        String domain = ascii(written.substring(at + 1));
        if (domain == null) {
            return null;
        }
        String address = written.substring(0, at + 1) + domain;
        return VALIDATOR.isValid(address) ? address : null;
    }

    /** Mail servers take other letters before the @ only by an extension that few have. */
    private static boolean isPlain(String local) {
        return local.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
    }

    private static @Nullable String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return null;
        }
    }
}
