package dev.invoicelinks.report.posting;

/** Where movements stand in the books: one select a kind, with the columns that a posting has. */
enum JdbcMovements {
    RECEIPT("charge", """
            select s.id, s.charge_id as movement, s.business_date as booked_on, m.invoice_id, s.currency, s.amount_minor as gross,
                s.funding_currency as settlement_currency, s.funding_minor as settled, s.fee_minor as fee, s.fee_vat_minor as fee_tax,
                s.interest_minor as interest, s.interest_vat_minor as interest_tax, s.net_minor as net, s.charge_id, s.transaction_id,
                t.transferable_on, s.paid and s.status = 'SUCCESSFUL' and not s.reversed and not s.voided as stands
            from charge s
                left join charge_outcome m on m.charge_row = s.id
                left join provider_transaction t on t.transaction_id = s.transaction_id and t.merchant_id = s.merchant_id
            where s.merchant_id = :merchant and s.id > :from and s.id <= :to
              and (s.changed_at >= :since or m.run_number > :sinceRun)
            """),
    REFUND("refund", """
            select s.id, s.refund_id as movement, s.business_date as booked_on, m.invoice_id, s.currency, -s.amount_minor as gross,
                s.funding_currency as settlement_currency, -s.funding_minor as settled, 0 as fee, 0 as fee_tax, 0 as interest,
                0 as interest_tax, -s.funding_minor as net, s.charge_id, s.transaction_id, t.transferable_on,
                s.status = 'CLOSED' and not s.voided as stands
            from refund s
                left join charge c on c.charge_id = s.charge_id and c.merchant_id = s.merchant_id
                left join charge_outcome m on m.charge_row = c.id
                left join provider_transaction t on t.transaction_id = s.transaction_id and t.merchant_id = s.merchant_id
            where s.merchant_id = :merchant and s.id > :from and s.id <= :to
              and (s.changed_at >= :since or m.run_number > :sinceRun)
            """),
    DISPUTE("provider_transaction", """
            select s.id, s.transaction_id as movement, cast(s.created_at at time zone :zone as date) as booked_on, m.invoice_id, d.currency,
                case when s.direction = 'DEBIT' then -1 else 1 end
                    * case when d.currency = s.currency then s.amount_minor else d.amount_minor end as gross,
                s.currency as settlement_currency, case when s.direction = 'DEBIT' then -s.amount_minor else s.amount_minor end as settled,
                0 as fee, 0 as fee_tax, 0 as interest, 0 as interest_tax,
                case when s.direction = 'DEBIT' then -s.amount_minor else s.amount_minor end as net, d.charge_id, s.transaction_id,
                s.transferable_on, true as stands
            from provider_transaction s
                join dispute d on d.dispute_id = s.origin_id and d.merchant_id = s.merchant_id
                left join charge c on c.charge_id = d.charge_id and c.merchant_id = s.merchant_id
                left join charge_outcome m on m.charge_row = c.id
            where s.merchant_id = :merchant and s.id > :from and s.id <= :to and s.origin_kind = 'DISPUTE'
              and (s.changed_at >= :since or d.changed_at >= :since or m.run_number > :sinceRun)
            """);

    private static final String DIFFERS = """
            (p.invoice_id is distinct from m.invoice_id or p.currency <> m.currency or p.gross_minor <> m.gross
                or p.settlement_currency <> m.settlement_currency or p.settled_minor <> m.settled or p.fee_minor <> m.fee
                or p.fee_tax_minor <> m.fee_tax or p.interest_minor <> m.interest or p.interest_tax_minor <> m.interest_tax
                or p.net_minor <> m.net)
            """;

    private static final String COLUMNS = """
            insert into posting (merchant_id, movement, kind, posting_date, invoice_id, currency, gross_minor, settlement_currency,
                settled_minor, fee_minor, fee_tax_minor, interest_minor, interest_tax_minor, net_minor, charge_id, transaction_id,
                transferable_on, exported_run, reverses, standing_slot)
            """;

    private final String table;
    private final String select;

    JdbcMovements(String table, String select) {
        this.table = table;
        this.select = select;
    }

    String table() {
        return table;
    }

    /** A line that takes back what stands and does not hold any more. */
    String reverse() {
        return COLUMNS + """
                select p.merchant_id, p.movement, p.kind, :asOf, p.invoice_id, p.currency, -p.gross_minor, p.settlement_currency,
                    -p.settled_minor, -p.fee_minor, -p.fee_tax_minor, -p.interest_minor, -p.interest_tax_minor, -p.net_minor, p.charge_id,
                    p.transaction_id, p.transferable_on, :run, p.id, null
                from (%s) m join posting p on p.movement = m.movement and p.merchant_id = :merchant and p.standing_slot = 1
                where not m.stands or %s
                """.formatted(select, DIFFERS);
    }

    /** What stands in the books and in no posting; dated with the line that took its older version back, where there is one. */
    String post() {
        return COLUMNS + """
                select :merchant, m.movement, '%s', case when exists (select 1 from posting o where o.movement = m.movement
                        and o.merchant_id = :merchant) then :asOf else m.booked_on end,
                    m.invoice_id, m.currency, m.gross, m.settlement_currency, m.settled, m.fee, m.fee_tax, m.interest, m.interest_tax,
                    m.net, m.charge_id, m.transaction_id, m.transferable_on, :run, null, 1
                from (%s) m
                where m.stands and m.booked_on is not null
                  and not exists (select 1 from posting p where p.movement = m.movement and p.merchant_id = :merchant
                    and p.standing_slot = 1)
                order by m.id
                """.formatted(name(), select);
    }
}
