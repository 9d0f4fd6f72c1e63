-- What a reconciliation writes a million times costs as few index entries as it can. H2 keeps an index for every foreign key and looks each one up at every row;
-- a constraint without a name has one name on H2 and another on PostgreSQL.

-- rows written by one program that has just read what they refer to, and that nothing ever deletes
alter table charge drop constraint if exists "CONSTRAINT_AE";
alter table charge drop constraint if exists charge_merchant_id_fkey;
alter table refund drop constraint if exists "CONSTRAINT_C84";
alter table refund drop constraint if exists refund_merchant_id_fkey;
alter table dispute drop constraint if exists "CONSTRAINT_63";
alter table dispute drop constraint if exists dispute_merchant_id_fkey;
alter table provider_transaction drop constraint if exists "CONSTRAINT_A22";
alter table provider_transaction drop constraint if exists provider_transaction_merchant_id_fkey;
alter table invoice_settlement drop constraint if exists "CONSTRAINT_673";
alter table invoice_settlement drop constraint if exists invoice_settlement_invoice_id_fkey;
alter table invoice_settlement drop constraint if exists "CONSTRAINT_6730";
alter table invoice_settlement drop constraint if exists invoice_settlement_merchant_id_fkey;
alter table charge_match drop constraint if exists "CONSTRAINT_5FA1";
alter table charge_match drop constraint if exists charge_match_merchant_id_fkey;
alter table charge_match drop constraint if exists "CONSTRAINT_5FA18";
alter table charge_match drop constraint if exists charge_match_invoice_id_fkey;
alter table charge_match drop constraint if exists "CONSTRAINT_5FA188";
alter table charge_match drop constraint if exists charge_match_link_row_fkey;
alter table posting drop constraint if exists "CONSTRAINT_E8A";
alter table posting drop constraint if exists posting_merchant_id_fkey;
alter table posting drop constraint if exists "CONSTRAINT_E8AEB";
alter table posting drop constraint if exists posting_invoice_id_fkey;
alter table posting drop constraint if exists "CONSTRAINT_E8AEBB";
alter table posting drop constraint if exists posting_reverses_fkey;

-- nothing looks for a charge by its token, nor for invoices by their settlement
drop index charge_token;
drop index invoice_settlement_standing;

-- Outcomes are written along the invoices, and so lie one after another; with the charge's row as the primary key H2 would put each into another page.
create table charge_outcome_in_order (
    charge_row bigint not null,
    merchant_id integer not null,
    invoice_id bigint, -- the newest revision of the invoice it belongs to; null: none is known
    outcome varchar(17) not null check (outcome in ('APPLIED', 'DUPLICATE', 'CURRENCY_MISMATCH', 'AMOUNT_MISMATCH', 'ORPHAN_TOKEN',
        'OTHER_ORIGIN', 'FAILED', 'PENDING', 'REVERSED')),
    reason varchar(24) not null,
    counted_minor bigint not null, -- what of it counts as paid for the invoice, before anything came back
    returned_minor bigint not null, -- what of that came back: refunds and lost disputes
    expected_minor bigint, -- what its link, or else its invoice, asks for, in that currency; null: nothing was asked for
    expected_currency varchar(3),
    paid_on date, -- business day; null: not paid
    suggested_invoice_id bigint, -- never applied by itself
    run_number bigint not null, -- the run that last changed this row
    constraint charge_outcome_charge unique (charge_row)
);
insert into charge_outcome_in_order (charge_row, merchant_id, invoice_id, outcome, reason, counted_minor, returned_minor, expected_minor,
        expected_currency, paid_on, suggested_invoice_id, run_number)
    select charge_row, merchant_id, invoice_id, outcome, reason, counted_minor, returned_minor, expected_minor,
        expected_currency, paid_on, suggested_invoice_id, run_number from charge_outcome order by invoice_id, charge_row;
alter table charge_candidate drop constraint if exists "CONSTRAINT_24";
alter table charge_candidate drop constraint if exists charge_candidate_charge_row_fkey;
drop table charge_outcome;
alter table charge_outcome_in_order rename to charge_outcome;
create index charge_outcome_invoice on charge_outcome (invoice_id);
alter table charge_candidate add constraint charge_candidate_charge foreign key (charge_row) references charge_outcome (charge_row);

-- pages of open exceptions, the gravest first
drop index exception_case_state;
create index exception_case_outcome on exception_case (merchant_id, state, outcome, id);
