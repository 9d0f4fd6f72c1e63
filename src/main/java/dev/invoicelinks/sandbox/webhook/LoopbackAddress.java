package dev.invoicelinks.sandbox.webhook;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an address on this machine: the sandbox sends nothing anywhere else. */
final class LoopbackAddress {

    private static final int LONGEST = 500;

    private LoopbackAddress() {}

    /** @throws EndpointRefused for every other address */
    static URI of(String written) {
        URI url = parsed(written);
        if (!"http".equals(url.getScheme()) || url.getUserInfo() != null || url.getFragment() != null) {
            throw refused(written, "it must begin with http:// and have no user and no fragment");
        }
        if (!isLoopback(url.getHost())) {
            throw refused(written, "webhooks go only to this machine: 127.0.0.1, [::1] or localhost");
        }
        if (url.getPort() < 1 || url.getPort() > 65_535) {
            throw refused(written, "it must name a port");
        }
        return url;
    }

    private static URI parsed(String written) {
        if (written.length() > LONGEST) {
            throw refused(written.substring(0, LONGEST) + "…", "it is longer than " + LONGEST + " characters");
        }
        try {
            return URI.create(written.strip());
        } catch (IllegalArgumentException unreadable) {
            throw refused(written, "it is no address");
        }
    }

    /** By its spelling alone: a name that is looked up could point elsewhere at the next look. */
    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.matches("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}")
                        || host.equals("[::1]")
                        || host.toLowerCase(Locale.ROOT).equals("localhost"));
    }

    private static EndpointRefused refused(String written, String why) {
        return new EndpointRefused("The webhook address \"" + written + "\" is not taken: " + why + ".");
    }
}
