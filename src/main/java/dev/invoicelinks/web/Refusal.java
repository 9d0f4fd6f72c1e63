package dev.invoicelinks.web;

/** Why a request is no hint of the provider's. */
enum Refusal {
    UNSIGNED(401, "The request carries no Omise-Signature and Omise-Signature-Timestamp."),
    FORGED(
            401,
            "The signature does not belong to this body and this time. If the provider sent it, compare webhook.secret with"
                    + " its dashboard."),
    STALE(
            401,
            "The request was signed more than 300 seconds away from this machine's time. If the provider sent it just now,"
                    + " this machine's clock is wrong."),
    TOO_LARGE(413, "The body is larger than 262144 bytes."),
    UNREADABLE(400, "The body is no event object with an id and a key.");

    private final int status;
    private final String words;

    Refusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    int status() {
        return status;
    }

    String words() {
        return words;
    }
}
