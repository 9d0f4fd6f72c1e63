package dev.invoicelinks.sandbox;

/** Reaches into a running sandbox: customers and banks act on its parts, not over the API. */
public final class Parts {

    private Parts() {}

    public static <T> T of(Sandbox sandbox, Class<T> type) {
        return sandbox.part(type);
    }
}
