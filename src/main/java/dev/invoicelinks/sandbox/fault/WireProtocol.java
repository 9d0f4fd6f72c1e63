package dev.invoicelinks.sandbox.fault;

import org.apache.coyote.http11.Http11NioProtocol;

/** Tomcat's HTTP over a listening socket that faults can reach; Tomcat makes it from its name. */
public final class WireProtocol extends Http11NioProtocol {

    private final ListeningSocket socket;

    public WireProtocol() {
        this(new ListeningSocket());
    }

    private WireProtocol(ListeningSocket socket) {
        super(socket);
        this.socket = socket;
    }

    Wire wire() {
        return socket;
    }
}
