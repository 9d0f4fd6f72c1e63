package dev.invoicelinks.notice;

import dev.invoicelinks.invoice.BookedInvoice;
import dev.invoicelinks.run.Merchant;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes Message-IDs: an HMAC over installation, merchant, invoice, link sequence, purpose and recipient.
 *
 * <p>Deterministic, so that an interrupted program makes the same one again; keyed, so that nobody can try addresses against it.
 */
public final class MessageIds {

    /** Stands for the sender's domain where none is set; reserved by RFC 2606, so it is nobody's. */
    static final String NO_DOMAIN = "invoice-links.invalid";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 20;

    private final SecretKeySpec secret;
    private final String installation;
    private final String domain;

    /**
     * Makes the ids of this installation.
     *
     * @param secret the installation's secret, as for reference tokens
     * @param domain of the sender's address; blank for none
     */
    public MessageIds(byte[] secret, String installation, String domain) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.installation = installation;
        this.domain = domain.isBlank() ? NO_DOMAIN : domain.toLowerCase(Locale.ROOT);
    }

    /** The Message-ID of what is told to this recipient of this link; the same arguments always give the same one. */
    public MessageId of(Merchant merchant, BookedInvoice booked, Purpose purpose, Recipient recipient) {
        return id(key(merchant, booked, purpose, recipient));
    }

    /**
     * The Message-ID of a further copy that a person asked for, so that mail programs do not take it for the first one.
     *
     * @param copy counts from 2
     */
    MessageId ofCopy(Merchant merchant, BookedInvoice booked, Purpose purpose, Recipient recipient, int copy) {
        return id(key(merchant, booked, purpose, recipient) + "\ncopy " + copy);
    }

    private MessageId id(String key) {
        return new MessageId("<il." + HexFormat.of().formatHex(hmac(key), 0, BYTES) + "@" + domain + ">");
    }

    private String key(Merchant merchant, BookedInvoice booked, Purpose purpose, Recipient recipient) {
        return String.join(
                "\n",
                "notice",
                installation,
                merchant.key(),
                booked.number().value(),
                Integer.toString(booked.revision()),
                Integer.toString(booked.linkSequence()),
                purpose.name(),
                recipient.channel().name(),
                recipient.address());
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This JDK has no " + ALGORITHM, absent);
        }
    }
}
