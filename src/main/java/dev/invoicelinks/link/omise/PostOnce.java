package dev.invoicelinks.link.omise;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets a POST onto the wire once for each call, whatever the client library decides on a reused connection, a 408 or a
 * 503, and never after its deadline.
 *
 * <p>A network interceptor: it stands behind every repetition of the library and directly before the first byte.
 */
final class PostOnce implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Departure departure = chain.request().tag(Departure.class);
        if (departure != null) {
            if (departure.isTooLate()) {
                throw new IOException("the time to send it (send_by) had passed");
            }
            if (!departure.begin()) {
                throw new IOException("it was not answered clearly, and a second try is not allowed");
            }
        } else if (chain.request().method().equals("POST")) {
            throw new IOException("a POST without a deadline may not leave");
        }
        return chain.proceed(chain.request());
    }
}
