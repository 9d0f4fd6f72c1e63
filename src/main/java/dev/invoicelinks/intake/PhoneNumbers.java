package dev.invoicelinks.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Which phone numbers exist, read as somebody in one country writes them. */
final class PhoneNumbers {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    /** @param region ISO 3166 region in which a number without {@code +} is read */
    PhoneNumbers(String region) {
        this.region = region;
    }

    /** A program that takes it for an amount makes {@code 812345678.0} of it. */
    private static String whole(String written) {
        boolean isFraction = written.endsWith(".0") && written.indexOf('.') == written.length() - 2;
        return isFraction ? written.substring(0, written.length() - 2) : written;
    }

    /** The number in E.164; null when it is none, or one with an extension, which no message reaches. */
    @Nullable
    String canonical(String written) {
        try {
            PhoneNumber number = numbers.parse(whole(written), region);
            return numbers.isValidNumber(number) && !number.hasExtension()
                    ? numbers.format(number, PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException noNumber) {
            return null;
        }
    }
}
