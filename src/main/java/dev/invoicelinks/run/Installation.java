package dev.invoicelinks.run;

/**
 * This set-up of the product; made once and backed up with the database, because reference tokens are derived from it.
 *
 * @param identifier a random UUID
 * @param tokenSecret 32 bytes; never printed
 */
public record Installation(String identifier, byte[] tokenSecret) {

    @Override
    public String toString() {
        return "installation " + identifier;
    }
}
