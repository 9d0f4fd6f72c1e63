package dev.invoicelinks.intake;

import dev.invoicelinks.invoice.EmailAddresses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where the customer can be reached. An address that is wrong is a warning as long as another one reaches them. */
final class ContactReading {

    private static final Set<String> CHANNELS = Set.of("email", "sms", "line", "whatsapp");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[;,\\s]+");
    private static final Pattern LINE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MAX_EMAILS = 10;
    private static final int MAX_EMAILS_LENGTH = 900;

    private final PhoneNumbers phones;
    private final String region;
    private final Reach reach;

    ContactReading(String region, Reach reach) {
        this.phones = new PhoneNumbers(region);
        this.region = region;
        this.reach = reach;
    }

    private record Fault(Column column, String value, Rule rule, Object... values) {}

    Contacts read(RowCells cells) {
        List<Fault> faults = new ArrayList<>(0);
        Contacts contacts = new Contacts(
                emails(cells, faults),
                phone(cells, Column.PHONE, faults),
                lineId(cells, faults),
                phone(cells, Column.WHATSAPP, faults),
                channels(cells));
        if (reach.includes(contacts)) {
            faults.forEach(fault -> cells.leaveOut(fault.column(), fault.value(), fault.rule(), fault.values()));
        } else if (faults.isEmpty()) {
            rejectUnreachable(cells, contacts);
        } else {
            faults.forEach(fault -> cells.rejectPart(fault.column(), fault.value(), fault.rule(), fault.values()));
        }
        return contacts;
    }

    private void rejectUnreachable(RowCells cells, Contacts contacts) {
        if (reach.servesNone(contacts)) {
            cells.reject(Column.CHANNELS, Rule.CHANNELS_NOT_SET_UP);
        } else if (!contacts.channels().isEmpty()) {
            cells.reject(Column.CHANNELS, Rule.CHANNELS_WITHOUT_ADDRESS);
        } else {
            rejectWithoutAddress(cells);
        }
    }

    private void rejectWithoutAddress(RowCells cells) {
        if (cells.lacksPartner() || !cells.hasAddressColumns()) {
            boolean isNumbered = !cells.text(Column.CUSTOMER_ID).isEmpty();
            cells.reject(
                    isNumbered ? Column.CUSTOMER_ID : Column.CUSTOMER_NAME,
                    cells.lacksPartner() ? Rule.PARTNER_UNKNOWN : Rule.PARTNERS_NOT_SET);
        } else if (reach.order().equals(List.of("email", "sms"))) {
            cells.reject(Column.EMAIL, Rule.UNREACHABLE);
        } else {
            cells.reject(Column.EMAIL, Rule.UNREACHABLE_BY, String.join(", ", reach.order()));
        }
    }

    private static List<String> emails(RowCells cells, List<Fault> faults) {
        String written = cells.text(Column.EMAIL);
        if (written.isEmpty()) {
            return List.of();
        }
        Set<String> emails = new LinkedHashSet<>();
        for (String part : written.split(";")) {
            String address = EmailAddresses.canonical(part.strip());
            if (address != null) {
                emails.add(address);
            } else if (!part.isBlank()) {
                faults.add(new Fault(Column.EMAIL, part.strip(), Rule.EMAIL_WRONG));
            }
        }
        if (emails.size() > MAX_EMAILS || written.length() > MAX_EMAILS_LENGTH) {
            cells.reject(Column.EMAIL, Rule.EMAILS_TOO_MANY, MAX_EMAILS, MAX_EMAILS_LENGTH);
            return emails.stream().limit(1).toList();
        }
        return List.copyOf(emails);
    }

    private @Nullable String phone(RowCells cells, Column column, List<Fault> faults) {
        String written = cells.text(column);
        if (written.isEmpty()) {
            return null;
        }
        String number = phones.canonical(written);
        if (number == null) {
            faults.add(new Fault(column, written, Rule.PHONE_WRONG, region));
        }
        return number;
    }

    private static @Nullable String lineId(RowCells cells, List<Fault> faults) {
        String written = cells.text(Column.LINE_ID);
        if (written.isEmpty() || LINE_ID.matcher(written).matches()) {
            return written.isEmpty() ? null : written;
        }
        faults.add(new Fault(Column.LINE_ID, written, Rule.LINE_ID_WRONG));
        return null;
    }

    private static List<String> channels(RowCells cells) {
        String written = cells.text(Column.CHANNELS);
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> channels = BETWEEN_WORDS
                .splitAsStream(written.toLowerCase(Locale.ROOT).replace("-", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (!CHANNELS.containsAll(channels)) {
            cells.reject(Column.CHANNELS, Rule.CHANNEL_UNKNOWN);
            return List.of();
        }
        return channels;
    }
}
