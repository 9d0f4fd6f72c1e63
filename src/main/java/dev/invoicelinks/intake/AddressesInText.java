package dev.invoicelinks.intake;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;

/** Finds e-mail addresses and phone numbers in free text. */
final class AddressesInText {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");

    /** No phone number has fewer digits; looking for one costs more than counting. */
    private static final int FEWEST_DIGITS = 7;

    private final String region;

    /** @param region ISO 3166 region in which a number without {@code +} is read */
    AddressesInText(String region) {
        this.region = region;
    }

    boolean standIn(String text) {
        return hasEmail(text) || hasPhone(text);
    }

    private static boolean hasEmail(String text) {
        return text.indexOf('@') > 0 && EMAIL.matcher(text).find();
    }

    private boolean hasPhone(String text) {
        return text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() == FEWEST_DIGITS
                && PhoneNumberUtil.getInstance()
                        .findNumbers(text, region)
                        .iterator()
                        .hasNext();
    }
}
