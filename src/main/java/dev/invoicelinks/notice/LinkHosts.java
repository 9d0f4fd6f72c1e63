package dev.invoicelinks.notice;

import dev.invoicelinks.link.PaymentUri;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The hosts that a message may send a customer to: the provider's pay pages, and this machine while the provider is here. */
public final class LinkHosts {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> hosts;
    private final boolean thisMachine;

    /** @param thisMachine true when the provider is on this machine */
    public LinkHosts(List<String> hosts, boolean thisMachine) {
        this.hosts = Set.copyOf(hosts);
        this.thisMachine = thisMachine;
    }

    /** True when a message may carry this link. */
    boolean allow(PaymentUri link) {
        URI uri = URI.create(link.value());
        String host = host(uri);
        boolean isHere = thisMachine && THIS_MACHINE.contains(host) && "http".equals(uri.getScheme());
        return "https".equals(uri.getScheme()) && hosts.contains(host) || isHere;
    }

    /** The host alone, which is no secret. */
    static String host(PaymentUri link) {
        return host(URI.create(link.value()));
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }
}
