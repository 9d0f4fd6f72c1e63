package dev.invoicelinks.invoice;

/** What is still to be paid for an invoice, as SQL on its row: the amount due less what was paid and kept, and less what was settled outside. */
public final class JdbcOpenAmount {

    private static final String OPEN = """
            cast(%1$s.amount_minor
                - coalesce((select s.paid_minor - s.refunded_minor from invoice_settlement s join invoice p on p.id = s.invoice_id
                    where p.number = %1$s.number and p.merchant_id = %1$s.merchant_id order by p.revision desc limit 1), 0)
                - coalesce((select sum(o.amount_minor) from settled_outside o
                    where o.number = %1$s.number and o.merchant_id = %1$s.merchant_id and o.standing_slot = 1), 0) as bigint)""";

    private static final String ASKED = "case when %1$s > 0 and %1$s < %2$s.amount_minor then %1$s end";

    private JdbcOpenAmount() {}

    /** In minor units; below zero when more came than is owed. */
    public static String of(String invoice) {
        return OPEN.formatted(invoice);
    }

    /** What the column {@code asked_minor} is to be when the next link is made: null while nothing is paid. */
    public static String asked(String invoice) {
        return ASKED.formatted(of(invoice), invoice);
    }
}
