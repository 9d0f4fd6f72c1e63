package dev.invoicelinks.report.cases;

/** Which rows of the books are cases, as SQL: one select a kind of subject, with what makes each a case and the facts that it rests on. */
enum JdbcFound {
    INVOICE("""
            select s.merchant_id, i.number as subject, %1$s as outcome, s.invoice_id, cast(null as bigint) as charge_row, s.currency,
                s.due_minor as expected, s.paid_minor - s.refunded_minor + s.outside_minor + s.written_off_minor as received, %2$s as facts
            from invoice_settlement s join invoice i on i.id = s.invoice_id
            where s.merchant_id = :merchant and %1$s is not null
              and not exists (select 1 from invoice r where r.number = i.number and r.merchant_id = i.merchant_id
                and r.revision > i.revision)
            """.formatted(JdbcFound.OUTCOME, JdbcFound.FACTS)),
    CHARGE("""
            select o.merchant_id, c.charge_id as subject, case when c.status = 'UNKNOWN' then 'UNKNOWN_STATUS' else o.outcome end as outcome,
                o.invoice_id, o.charge_row, c.currency,
                case when o.expected_currency = c.currency then o.expected_minor end as expected, c.amount_minor as received,
                c.amount_minor || ' ' || c.currency || ' ' || c.status || ' ' || coalesce(o.suggested_invoice_id, 0) as facts
            from charge_outcome o join charge c on c.id = o.charge_row
            where o.merchant_id = :merchant
              and (c.status = 'UNKNOWN' or c.paid and o.outcome in ('CURRENCY_MISMATCH', 'ORPHAN_TOKEN', 'OTHER_ORIGIN'))
            """),
    UNREADABLE("""
            select u.merchant_id, u.object_id as subject, 'UNREADABLE' as outcome, cast(null as bigint) as invoice_id,
                cast(null as bigint) as charge_row, cast(null as varchar(8)) as currency, cast(null as bigint) as expected,
                cast(null as bigint) as received, u.kind as facts
            from unreadable u where u.merchant_id = :merchant
            """);

    /** A part that was only settled outside is known to whoever recorded it. */
    private static final String OUTCOME = """
            case when (',' || s.flags || ',') like '%,PAID_AFTER_WITHDRAWAL,%' then 'PAID_AFTER_WITHDRAWAL'
                when s.settlement = 'OVERPAID' and (',' || s.flags || ',') like '%,PAID_TWICE_SAME_LINK,%' then 'PAID_TWICE_SAME_LINK'
                when s.settlement = 'OVERPAID' and (',' || s.flags || ',') like '%,PAID_TWICE_TWO_LINKS,%' then 'PAID_TWICE_TWO_LINKS'
                when s.settlement = 'OVERPAID' and (',' || s.flags || ',') like '%,PAID_TWICE_TWO_CHANNELS,%'
                    then 'PAID_TWICE_TWO_CHANNELS'
                when s.settlement in ('DISPUTE_OPEN', 'DISPUTE_LOST', 'OVERPAID', 'REFUNDED', 'REFUNDED_IN_PART', 'REVERSED')
                    then s.settlement
                when s.settlement = 'PARTLY_PAID' and s.paid_minor > 0 then 'PARTLY_PAID'
                when (',' || s.flags || ',') like '%,CHARGE_MISSING,%' then 'CHARGE_MISSING'
                when (',' || s.flags || ',') like '%,LINK_UNRESOLVED,%' then 'LINK_UNRESOLVED'
                when (',' || s.flags || ',') like '%,AUTHORISED_NOT_CAPTURED,%' then 'AUTHORISED_NOT_CAPTURED'
                when (',' || s.flags || ',') like '%,FAILED_ATTEMPTS_ONLY,%' then 'FAILED_ATTEMPTS_ONLY' end""";

    private static final String FACTS =
            "s.due_minor || ' ' || s.paid_minor || ' ' || s.refunded_minor || ' ' || s.outside_minor || ' ' || s.written_off_minor";

    private final String select;

    JdbcFound(String select) {
        this.select = select;
    }

    /** Takes up those that are no current case yet. */
    String insert() {
        return """
                insert into exception_case (merchant_id, subject, outcome, invoice_id, charge_row, currency, expected_minor,
                    received_minor, facts, opened_run, opened_on, state, current_slot)
                select f.merchant_id, f.subject, f.outcome, f.invoice_id, f.charge_row, f.currency, f.expected, f.received, f.facts,
                    :run, :asOf, 'OPEN', 1
                from (%s) f
                order by f.invoice_id, f.subject
                on conflict do nothing
                """.formatted(select);
    }

    /** Lets those go whose facts are not in the books any more. */
    String gone() {
        return """
                update exception_case set state = 'GONE', gone_run = :run, current_slot = null
                where merchant_id = :merchant and current_slot = 1 and %s
                  and id not in (select e.id from exception_case e
                    join (%s) f on f.subject = e.subject and f.outcome = e.outcome and f.facts = e.facts
                    where e.merchant_id = :merchant and e.current_slot = 1)
                """.formatted(own(), select);
    }

    private String own() {
        return switch (this) {
            case INVOICE -> "charge_row is null and outcome <> 'UNREADABLE'";
            case CHARGE -> "charge_row is not null";
            case UNREADABLE -> "outcome = 'UNREADABLE'";
        };
    }
}
