package dev.invoicelinks.notice;

/**
 * One place to which one message goes.
 *
 * @param address an e-mail address, an E.164 number or a LINE user id
 */
public record Recipient(ChannelKind channel, String address) {

    /** Longest address that the books keep (RFC 3696 erratum 1690 allows e-mail 254). */
    public static final int MAX_LENGTH = 320;

    public Recipient {
        if (address.isBlank() || address.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A recipient's address has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** Keeps a customer's address out of logs. */
    @Override
    public String toString() {
        return "(recipient by " + channel.shown() + ")";
    }
}
