package dev.invoicelinks.notice.sms;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets a message onto the wire once, whatever the client library decides; tells afterwards whether it may have left. Stands behind every repetition of the library
 * and directly before the first byte.
 */
final class Once implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Departure departure = chain.request().tag(Departure.class);
        if (departure == null || !departure.begun.compareAndSet(false, true)) {
            throw new IOException("a second try is not allowed");
        }
        return chain.proceed(chain.request());
    }

    /** The one time that a message may leave; travels with its request as a tag. */
    static final class Departure {

        private final AtomicBoolean begun = new AtomicBoolean();

        boolean hasBegun() {
            return begun.get();
        }
    }
}
