package dev.invoicelinks.invoice;

/**
 * The state of an invoice in SQL, for whoever reads without the lease: an invoice whose claim is in flight is READY in its own row and stands in the list of claims
 * in flight; it is shown as what it is, CREATING.
 */
public final class JdbcClaimed {

    private static final String IN_FLIGHT = """
            c.merchant_id = %1$s.merchant_id and %1$s.id between c.first_id and c.last_id
              and position(',' || cast(%1$s.id as varchar) || ' ' in c.claims) > 0
            """;

    private static final String STATE = """
            case when %1$s.state = 'READY' and exists (select 1 from claims_in_flight c where %2$s) then 'CREATING' else %1$s.state end
            """;

    /** How many invoices of the merchant that are READY in their own row are in flight. */
    public static final String COUNT = "select count(*) from claims_in_flight c join invoice i on "
            + IN_FLIGHT.formatted("i") + " where c.merchant_id = :merchant and i.state = 'READY'";

    private JdbcClaimed() {}

    /** @param invoice the alias of the invoice's table */
    public static String state(String invoice) {
        return STATE.formatted(invoice, IN_FLIGHT.formatted(invoice)).strip();
    }
}
