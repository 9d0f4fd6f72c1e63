package dev.invoicelinks.notice;

import dev.invoicelinks.run.Mode;

/**
 * Who a message is from, and whether it is a real one.
 *
 * @param merchant the name under which the merchant writes
 */
public record Sender(String merchant, Mode mode, MailSettings mail) {

    /** What stands before the subject of a message that is not for a customer; empty in live mode. */
    public String mark() {
        return mode.isLive() ? "" : "[" + mode + "] ";
    }

    String name() {
        String set = mail.fromName();
        return set == null ? merchant : set;
    }
}
