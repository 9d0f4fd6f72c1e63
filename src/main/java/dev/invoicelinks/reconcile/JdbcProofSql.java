package dev.invoicelinks.reconcile;

import java.util.List;

/** The statements of a proof: what is owed and what came from invoices and charges themselves, the rest from what was said of them. */
final class JdbcProofSql {

    /** How far charges and transactions were both read whole. */
    static final String HORIZON = """
            select min(read_until) from fetch_mark where merchant_id = :merchant and kind in ('CHARGE', 'TRANSACTION')
            """;

    private static final String NEWEST = """
            from invoice i join source_file f on f.id = i.file_id and f.outcome = 'ACCEPTED'
            left join invoice_settlement s on s.invoice_id = i.id
            where i.merchant_id = :merchant and not exists (select 1 from invoice newer
                where newer.number = i.number and newer.merchant_id = i.merchant_id and newer.revision > i.revision)
            """;

    /** A single-use invoice owes its amount; what is paid any number of times, or in any sum, owes what its payments make of it. */
    private static final String DUE = """
            case when i.use_kind = 'MULTIPLE' or exists (select 1 from payment_link l where l.number = i.number
                    and l.merchant_id = i.merchant_id and l.most_minor is not null) then coalesce(s.due_minor, i.amount_minor)
                when i.state = 'WITHDRAWN' then 0 else i.amount_minor end
            """;

    private static final String COUNTS = " o.outcome in ('APPLIED', 'DUPLICATE', 'AMOUNT_MISMATCH') ";

    private static final String RETURNED = """
            least(c.amount_minor, greatest(c.refunded_minor, coalesce((select sum(r.amount_minor) from refund r
                    where r.charge_id = c.charge_id and r.merchant_id = c.merchant_id and not r.voided and r.status = 'CLOSED'), 0))
                + coalesce((select sum(d.amount_minor) from dispute d where d.charge_id = c.charge_id
                    and d.merchant_id = c.merchant_id and d.status = 'LOST'), 0))
            """;

    private static final String IS_PAID =
            " c.paid and c.status = 'SUCCESSFUL' and not c.reversed and not c.voided and c.paid_at <= :horizon ";

    private static final String SIGNED =
            " case when t.direction = 'CREDIT' then t.amount_minor else -t.amount_minor end ";

    static final List<String> SUMS = List.of(
            sum("DUE", "i.currency", DUE) + NEWEST + " group by i.currency",
            sum("PAID", "c.currency", "c.amount_minor") + charges(),
            sum("REFUNDED", "c.currency", RETURNED) + charges(),
            said("OPEN", "open_minor"),
            said("OVERPAID", "overpaid_minor"),
            said("OUTSIDE", "outside_minor"),
            said("WRITTEN_OFF", "written_off_minor"),
            "select 'NET' as measure, c.currency, c.funding_currency as settlement_currency, sum(c.net_minor) as minor from charge c"
                    + " where c.merchant_id = :merchant and" + IS_PAID + "group by c.currency, c.funding_currency",
            "select 'TRANSACTIONS' as measure, coalesce(c.currency, t.currency) as currency, t.currency as settlement_currency, sum("
                    + SIGNED + ") as minor" + transactions()
                    + " group by coalesce(c.currency, t.currency), t.currency");

    static final List<String> DIFFERENCES = List.of(
            // the invoice's own sum, or an invoice of which nothing was said
            "select x.number as subject, 'DUE' as measure, x.currency, x.due as expected, x.said as found from (select i.number,"
                    + " i.currency," + DUE
                    + " as due, coalesce(s.paid_minor - s.refunded_minor + s.open_minor + s.written_off_minor"
                    + " + s.outside_minor - s.overpaid_minor, -1) as said " + NEWEST + ") x where x.due <> x.said",
            perInvoice("PAID", "c.amount_minor", "paid_minor"),
            perInvoice("REFUNDED", RETURNED, "refunded_minor"),
            // a charge of which nothing was said
            "select c.charge_id as subject, 'PAID' as measure, c.currency, c.amount_minor as expected,"
                    + " 0 as found from charge c where c.merchant_id = :merchant"
                    + " and not exists (select 1 from charge_outcome o where o.charge_row = c.id)",
            // a paid charge whose transactions bring another net
            "select x.charge_id as subject, 'NET' as measure, x.currency, x.brought as expected, x.net as found from (select c.charge_id,"
                    + " c.funding_currency as currency, c.net_minor as net, coalesce((select sum("
                    + SIGNED
                    + ") from provider_transaction t where t.origin_id = c.charge_id and t.merchant_id = c.merchant_id"
                    + " and t.currency = c.funding_currency), 0) as brought from charge c where c.merchant_id = :merchant and"
                    + IS_PAID + ") x where x.brought <> x.net",
            // a paid charge that settles in its own currency at another amount: net and fees would agree on the wrong
            // sum
            "select c.charge_id as subject, 'SETTLED' as measure, c.currency, c.amount_minor as expected, c.funding_minor as found"
                    + " from charge c where c.merchant_id = :merchant and c.funding_currency = c.currency"
                    + " and c.funding_minor <> c.amount_minor and" + IS_PAID,
            // transactions of a charge that is not paid, or not known
            "select t.origin_id as subject, 'TRANSACTIONS' as measure, min(t.currency) as currency, 0 as expected,"
                    + " sum(" + SIGNED + ") as found" + transactions()
                    + " and (c.id is null or not (" + IS_PAID + ")) group by t.origin_id having sum(" + SIGNED
                    + ") <> 0");

    private JdbcProofSql() {}

    private static String sum(String measure, String currency, String what) {
        return "select '" + measure + "' as measure, " + currency + " as currency, " + currency
                + " as settlement_currency, sum(" + what + ") as minor ";
    }

    private static String charges() {
        return " from charge_outcome o join charge c on c.id = o.charge_row where o.merchant_id = :merchant and"
                + COUNTS + "group by c.currency";
    }

    private static String said(String measure, String column) {
        return sum(measure, "s.currency", "s." + column)
                + "from invoice_settlement s where s.merchant_id = :merchant group by s.currency";
    }

    private static String perInvoice(String measure, String what, String column) {
        return "select i.number as subject, '" + measure
                + "' as measure, x.currency, x.came as expected, x.said as found from (select"
                + " s.invoice_id, s.currency, s." + column + " as said, coalesce((select sum(" + what
                + ") from charge_outcome o join charge c on c.id = o.charge_row where o.invoice_id = s.invoice_id and"
                + COUNTS
                + "), 0) as came from invoice_settlement s where s.merchant_id = :merchant) x join invoice i on i.id = x.invoice_id"
                + " where x.came <> x.said";
    }

    /** Every transaction of a paid charge that is old enough to be compared, and of anything else that was read whole. */
    private static String transactions() {
        return " from provider_transaction t left join charge c on c.charge_id = t.origin_id and c.merchant_id = t.merchant_id"
                + " where t.merchant_id = :merchant and t.origin_kind = 'CHARGE' and (" + IS_PAID
                + " or (t.created_at <= :horizon and (c.id is null or not (c.paid and c.paid_at > :horizon))))";
    }
}
