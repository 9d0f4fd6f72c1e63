package dev.invoicelinks.sandbox.book;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a link is paid: on this sandbox's own port, under the id's suffix in upper case. */
public final class PayAddresses {

    private volatile int port;

    public void open(int actualPort) {
        port = actualPort;
    }

    public String uri(String linkId) {
        return "http://127.0.0.1:" + port + "/pay/" + token(linkId);
    }

    /** Where the customer confirms a charge that waits for another page. */
    public String authorizeUri(Charge charge) {
        return uri(charge.link().id()) + "/authorize/" + charge.id();
    }

    /** True for an address of this sandbox's pay pages. */
    public boolean isOurs(String address) {
        return address.startsWith("http://127.0.0.1:" + port + "/pay/");
    }

    public static String token(String linkId) {
        return linkId.substring(linkId.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
    }

    /** The link with this token, in whichever mode. */
    public static Optional<Link> link(Links links, String token) {
        return Stream.of(Mode.values())
                .map(mode -> links.find(mode.prefix("link") + token.toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
