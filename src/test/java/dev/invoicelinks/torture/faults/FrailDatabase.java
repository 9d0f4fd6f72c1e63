package dev.invoicelinks.torture.faults;

import dev.invoicelinks.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database behind a line that breaks at commits, before or after the server has heard of them, or with rows that somebody else has locked. */
final class FrailDatabase implements AutoCloseable {

    /** What goes wrong. */
    enum Trouble {
        LOST_BEFORE_COMMIT,
        LOST_AFTER_COMMIT,
        LOCKED
    }

    private static final long LOCK_SLOT_MILLIS = 100;
    private static final long LOCKED_MILLIS = 350;
    private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final String direct = Database.POSTGRESQL.freshUrl();
    private final URI server = URI.create(direct.substring("jdbc:".length()));
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile @Nullable Strike strike;

    FrailDatabase() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    /** Its address on the frail line; statements travel as words, and a lock is not waited for long. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + server.getPath()
                + "?user=postgres&prepareThreshold=0&options=-c%20lock_timeout=200";
    }

    void strike(Trouble trouble, Odds odds) {
        strike = new Strike(trouble, odds);
        if (trouble == Trouble.LOCKED) {
            threads.submit(() -> lockNowAndThen(odds));
        }
    }

    void calm() {
        strike = null;
    }

    /** A lease whose holder could not give it back is over a minute later, which is spared here. */
    void aMinutePasses() {
        try (Connection own = DriverManager.getConnection(direct);
                var statement = own.createStatement()) {
            statement.execute("update run_lease set expires_at = current_timestamp - interval '1' second");
        } catch (SQLException changed) {
            throw new IllegalStateException("The lease is kept elsewhere now", changed);
        }
    }

    /** From time to time the lease is locked for longer than the product waits. */
    private @Nullable Void lockNowAndThen(Odds odds) throws SQLException, InterruptedException {
        try (Connection own = DriverManager.getConnection(direct)) {
            own.setAutoCommit(false);
            while (strike != null) {
                if (odds.strike()) {
                    lock(own);
                }
                TimeUnit.MILLISECONDS.sleep(LOCK_SLOT_MILLIS);
            }
        }
        return null;
    }

    private static void lock(Connection own) throws SQLException, InterruptedException {
        try (var statement = own.createStatement()) {
            statement.execute("select 1 from run_lease for update");
            TimeUnit.MILLISECONDS.sleep(LOCKED_MILLIS);
        } catch (SQLException notMadeYet) {
            TimeUnit.MILLISECONDS.sleep(LOCK_SLOT_MILLIS);
        } finally {
            own.rollback();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket target = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                threads.submit(() -> pump(client, target, true));
                threads.submit(() -> pump(target, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean isRequest) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (isRequest && commits(buffer, length)) {
                    breakOff(from, out, buffer, length);
                    return;
                }
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException gone) {
            // one side is closed, so both are
            return;
        }
    }

    private boolean commits(byte[] bytes, int length) {
        Strike current = strike;
        if (current == null || current.trouble() == Trouble.LOCKED) {
            return false;
        }
        for (int place = 0; place + COMMIT.length <= length; place++) {
            if (Arrays.equals(bytes, place, place + COMMIT.length, COMMIT, 0, COMMIT.length)) {
                return current.odds().strike();
            }
        }
        return false;
    }

    /** The client hears nothing any more; the server may yet hear the commit. */
    private void breakOff(Socket client, OutputStream server, byte[] bytes, int length) throws IOException {
        Strike current = strike;
        client.close();
        if (current != null && current.trouble() == Trouble.LOST_AFTER_COMMIT) {
            server.write(bytes, 0, length);
            server.flush();
        }
    }

    @Override
    public void close() {
        calm();
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        threads.shutdownNow();
    }

    private record Strike(Trouble trouble, Odds odds) {}
}
