package dev.invoicelinks.sandbox;

import java.util.Locale;

/** Where a link is paid: on this sandbox's own port, under the id's suffix in upper case. */
final class PayAddresses {

    private volatile int port;

    void open(int actualPort) {
        port = actualPort;
    }

    String uri(String linkId) {
        return "http://127.0.0.1:" + port + "/pay/" + token(linkId);
    }

    static String token(String linkId) {
        return linkId.substring(linkId.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
    }

    /** The id of the link with this token. */
    static String linkId(String token) {
        return "link_test_" + token.toLowerCase(Locale.ROOT);
    }
}
