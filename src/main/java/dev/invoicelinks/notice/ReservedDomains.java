package dev.invoicelinks.notice;

import java.util.List;
import java.util.Locale;

/** Domains that nobody receives mail at (RFC 2606, RFC 6761): an address there in a live file is a sample that was left in. */
final class ReservedDomains {

    private static final List<String> RESERVED =
            List.of("example.com", "example.net", "example.org", "example", "test", "invalid", "localhost", "local");

    private ReservedDomains() {}

    /** True for an e-mail address that can reach nobody. */
    static boolean hold(Recipient recipient) {
        if (recipient.channel() != ChannelKind.EMAIL) {
            return false;
        }
        String domain = recipient
                .address()
                .substring(recipient.address().lastIndexOf('@') + 1)
                .toLowerCase(Locale.ROOT);
        return RESERVED.stream().anyMatch(name -> domain.equals(name) || domain.endsWith("." + name));
    }
}
