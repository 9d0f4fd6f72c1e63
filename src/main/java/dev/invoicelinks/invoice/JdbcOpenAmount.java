package dev.invoicelinks.invoice;

/** What is still to be paid for an invoice, as SQL on its row: the amount due less what was paid and kept, and less what was settled outside. */
public final class JdbcOpenAmount {

    private static final String OPEN = """
            cast(%1$s.amount_minor
                - coalesce((select s.paid_minor - s.refunded_minor from invoice_settlement s join invoice p on p.id = s.invoice_id
                    where p.number = %1$s.number and p.merchant_id = %1$s.merchant_id order by p.revision desc limit 1), 0)
                - coalesce((select sum(o.amount_minor) from settled_outside o
                    where o.number = %1$s.number and o.merchant_id = %1$s.merchant_id and o.standing_slot = 1), 0) as bigint)""";

    private static final String COUNTED = """
            (%2$s.use_kind = 'SINGLE' and exists (select 1 from charge c join charge_outcome o on o.charge_row = c.id
                where c.link_id = %2$s.link_id and c.merchant_id = %2$s.merchant_id
                  and o.outcome in ('APPLIED', 'DUPLICATE', 'AMOUNT_MISMATCH')
                  and""";

    private static final String PAID = COUNTED + " %3$s <= 0))";

    private static final String REOPENED = COUNTED + " " + """
             (%3$s > 0 or %2$s.follow_up = 'SETTLE' and o.counted_minor - o.returned_minor < %2$s.amount_minor)))""";

    private static final String ASKED = "case when %1$s > 0 and %1$s < %2$s.amount_minor then %1$s end";

    private JdbcOpenAmount() {}

    /** In minor units; below zero when more came than is owed. */
    public static String of(String invoice) {
        return OPEN.formatted(invoice);
    }

    /** True where the payment of the invoice's link is in the books and yet something is open, or was until it was settled outside: it went back, or was too little. Such a link takes no more money. */
    public static String reopened(String invoice, String link) {
        return REOPENED.formatted(invoice, link, of(invoice));
    }

    /** True where the payment of the invoice's link is in the books and nothing is open: the payment stands. */
    public static String paid(String invoice, String link) {
        return PAID.formatted(invoice, link, of(invoice));
    }

    /** What the column {@code asked_minor} is to be when the next link is made: null while nothing is paid. */
    public static String asked(String invoice) {
        return ASKED.formatted(of(invoice), invoice);
    }
}
