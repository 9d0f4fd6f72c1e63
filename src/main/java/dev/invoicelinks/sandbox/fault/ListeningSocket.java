package dev.invoicelinks.sandbox.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's own listening socket, which can also stop listening, and reset or close single connections. */
final class ListeningSocket extends NioEndpoint implements Wire {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final long STOP_IS_SEEN_AFTER_MILLIS = 500;

    private final AtomicInteger toReset = new AtomicInteger();
    private boolean refusing;
    private boolean standing;

    @Override
    public void reset(int callerPort) {
        end(callerPort, true);
    }

    @Override
    public void close(int callerPort) {
        end(callerPort, false);
    }

    private void end(int callerPort, boolean reset) {
        getConnections().stream()
                .filter(connection -> connection.getRemotePort() == callerPort)
                .forEach(connection -> end(connection, reset));
    }

    private void end(SocketWrapperBase<NioChannel> connection, boolean reset) {
        try {
            if (reset) {
                // lingering for no time is what makes the kernel send RST
                connection.getSocket().getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            connection.close();
        } catch (ClosedChannelException gone) {
            connection.close();
        } catch (IOException stays) {
            throw new UncheckedIOException("The sandbox cannot end a connection", stays);
        }
        // a closed channel is let go when its selector looks up next
        getPoller().getSelector().wakeup();
    }

    @Override
    public void resetNext(int connections) {
        toReset.set(connections);
    }

    @Override
    protected boolean setSocketOptions(SocketChannel accepted) {
        if (toReset.get() > 0 && toReset.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            resetAccepted(accepted);
            return false;
        }
        return super.setSocketOptions(accepted);
    }

    private void resetAccepted(SocketChannel accepted) {
        try {
            accepted.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException gone) {
            getLog().debug("The connection to be reset was gone", gone);
        }
        destroySocket(accepted);
    }

    @Override
    public synchronized void refuse(Duration howLong) {
        if (refusing) {
            return;
        }
        try {
            // the port that was chosen at the start is the one to come back to
            setPort(getLocalPort());
            refusing = true;
            doCloseServerSocket();
            awaitStanding();
        } catch (IOException stays) {
            throw new UncheckedIOException("The sandbox cannot stop listening", stays);
        }
        getConnections().forEach(connection -> end(connection, true));
        listenAfter(howLong);
    }

    private void listenAfter(Duration howLong) {
        CompletableFuture.delayedExecutor(howLong.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::listen);
    }

    @Override
    public synchronized void listen() {
        if (!refusing || !isRunning()) {
            return;
        }
        try {
            initServerSocket();
            refusing = false;
            notifyAll();
        } catch (Exception taken) {
            getLog().warn("The sandbox cannot listen on port " + getPort() + " again yet; it goes on trying", taken);
            listenAfter(BETWEEN_TRIES);
        }
    }

    @Override
    protected SocketChannel serverSocketAccept() throws Exception {
        while (true) {
            awaitListening();
            try {
                return super.serverSocketAccept();
            } catch (ClosedChannelException closed) {
                throwUnlessRefusing(closed);
            }
        }
    }

    private synchronized void throwUnlessRefusing(ClosedChannelException closed) throws ClosedChannelException {
        if (!refusing || !isRunning()) {
            throw closed;
        }
    }

    /** The system goes on listening until the thread that waits for connections has come back. */
    private void awaitStanding() {
        try {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_IS_SEEN_AFTER_MILLIS);
            while (!standing && System.nanoTime() < deadline) {
                wait(1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitListening() throws InterruptedException {
        standing = refusing;
        notifyAll();
        while (refusing && isRunning()) {
            wait(STOP_IS_SEEN_AFTER_MILLIS);
        }
        standing = false;
    }
}
