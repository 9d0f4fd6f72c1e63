package dev.invoicelinks.link;

/**
 * The address at which a customer pays; opaque, and a secret between merchant and customer, so it never prints itself.
 *
 * @param value the URI as the provider gave it
 */
public record PaymentUri(String value) {

    @Override
    public String toString() {
        return "(payment URI)";
    }
}
