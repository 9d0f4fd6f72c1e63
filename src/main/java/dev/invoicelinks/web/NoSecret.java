package dev.invoicelinks.web;

import dev.invoicelinks.job.settings.WebhookSettings;

/** Without a webhook secret nothing that comes could be believed: set {@code invoice-links.webhook.secret-file}. */
public final class NoSecret extends RuntimeException {

    private NoSecret() {
        super(
                "invoice-links.webhook.secret is not set: without it a forged hint could not be told from the provider's, so nothing is"
                        + " served. Write the secret that the provider's dashboard shows under Webhooks into a file in config/ that only"
                        + " you can read (chmod 600), and name it in invoice-links.webhook.secret-file.");
    }

    /** @throws NoSecret when there is none */
    public static void check(WebhookSettings settings) {
        if (settings.keys().isEmpty()) {
            throw new NoSecret();
        }
    }
}
