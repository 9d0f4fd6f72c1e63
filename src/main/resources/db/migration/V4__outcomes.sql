-- What a reconciliation says of every invoice and every charge. One row each, changed only when what it says changes: running again changes nothing.

-- one row a reconciliation
create table reconciliation (
    merchant_id integer not null references merchant,
    run_number bigint not null,
    as_of date not null, -- the business day it was made on, in the merchant's zone: ageing counts from it
    proved_at timestamp(6) with time zone, -- null: the sums were not compared, or did not agree
    primary key (merchant_id, run_number),
    foreign key (merchant_id, run_number) references run (merchant_id, number)
);

-- the sums that were compared; due = paid - refunded + open + written off + settled outside - overpaid, and net of charges = their transactions
create table reconciliation_sum (
    merchant_id integer not null,
    run_number bigint not null,
    measure varchar(12) not null check (measure in
        ('DUE', 'PAID', 'REFUNDED', 'OPEN', 'WRITTEN_OFF', 'OUTSIDE', 'OVERPAID', 'NET', 'TRANSACTIONS')),
    currency varchar(8) not null, -- what was charged in
    settlement_currency varchar(8) not null, -- what is paid out; the same as currency but for NET and TRANSACTIONS
    amount_minor bigint not null,
    primary key (merchant_id, run_number, measure, currency, settlement_currency),
    foreign key (merchant_id, run_number) references reconciliation
);

-- what did not agree, by id
create table reconciliation_difference (
    merchant_id integer not null,
    run_number bigint not null,
    subject varchar(100) not null, -- an invoice number, a charge id or a transaction id
    measure varchar(12) not null,
    currency varchar(8) not null,
    expected_minor bigint not null,
    found_minor bigint not null,
    primary key (merchant_id, run_number, subject, measure, currency),
    foreign key (merchant_id, run_number) references reconciliation
);

-- until when every link that the provider lists was looked at for duplicates
create table sweep_mark (
    merchant_id integer primary key references merchant,
    swept_to timestamp(6) with time zone not null
);

-- links of ours that the books do not know and that a sweep did not end by itself
create table sweep_finding (
    merchant_id integer not null references merchant,
    link_id varchar(64) not null,
    run_number bigint not null, -- the run that last found it
    number varchar(100) not null, -- the invoice number in its title, confirmed by its token
    finding varchar(13) not null check (finding in ('USED', 'NOT_IN_BOOKS', 'STRAY', 'NOT_ENDED')),
    primary key (merchant_id, link_id)
);

-- charges that no link of the books claims, and where their token puts them; those that a link claims are found by it
create table charge_match (
    charge_row bigint primary key references charge,
    merchant_id integer not null references merchant,
    invoice_id bigint references invoice, -- the newest revision; null: none is known
    link_row bigint references payment_link, -- the link with the token; null: the invoice has it, and no link yet
    reason varchar(24) not null
);
create index charge_match_invoice on charge_match (merchant_id, invoice_id);

-- every charge's one outcome; reason says which rule decided, words for both are in the bundles of room reconcile
create table charge_outcome (
    charge_row bigint primary key references charge,
    merchant_id integer not null references merchant,
    invoice_id bigint references invoice, -- the newest revision of the invoice it belongs to; null: none is known
    outcome varchar(17) not null check (outcome in ('APPLIED', 'DUPLICATE', 'CURRENCY_MISMATCH', 'AMOUNT_MISMATCH', 'ORPHAN_TOKEN',
        'OTHER_ORIGIN', 'FAILED', 'PENDING', 'REVERSED')),
    reason varchar(24) not null,
    counted_minor bigint not null, -- what of it counts as paid for the invoice, before anything came back
    returned_minor bigint not null, -- what of that came back: refunds and lost disputes
    expected_minor bigint, -- what its link, or else its invoice, asks for, in that currency; null: nothing was asked for
    expected_currency varchar(3),
    paid_on date, -- business day; null: not paid
    suggested_invoice_id bigint references invoice, -- never applied by itself
    run_number bigint not null -- the run that last changed this row
);
create index charge_outcome_invoice on charge_outcome (invoice_id);

-- for a charge of other origin: the invoices that were weighed, and for each that is not suggested what it failed on
create table charge_candidate (
    charge_row bigint not null references charge_outcome,
    place integer not null,
    invoice_id bigint not null references invoice,
    verdict varchar(14) not null check (verdict in ('SUGGESTED', 'TIED', 'OTHER_CUSTOMER', 'OTHER_AMOUNT', 'OTHER_DATE', 'ALREADY_PAID')),
    primary key (charge_row, place)
);

-- every invoice's one settlement, for the newest revision of its number; amounts in the invoice's currency
create table invoice_settlement (
    invoice_id bigint primary key references invoice,
    merchant_id integer not null references merchant,
    settlement varchar(24) not null check (settlement in ('DISPUTE_OPEN', 'DISPUTE_LOST', 'OVERPAID', 'REFUNDED', 'REFUNDED_IN_PART',
        'WRITTEN_OFF', 'SETTLED_LESS_WITHHOLDING', 'SETTLED_OUTSIDE', 'DISPUTE_WON', 'PAID', 'WITHDRAWN', 'PARTLY_PAID', 'REVERSED', 'UNPAID')),
    currency varchar(3) not null,
    due_minor bigint not null, -- what was to be paid: 0 when withdrawn, once a payment on a link of multiple use
    paid_minor bigint not null,
    refunded_minor bigint not null, -- refunds and lost disputes
    outside_minor bigint not null, -- withheld tax and credit notes included
    written_off_minor bigint not null,
    open_minor bigint not null,
    overpaid_minor bigint not null,
    paid_on date, -- business day of the last payment that counts; null: none
    bucket varchar(7) check (bucket in ('NOT_DUE', 'D1_30', 'D31_60', 'D61_90', 'OVER_90')), -- null: nothing is open
    flags varchar(300) not null, -- codes parted by commas, in the order of the enum; empty: none
    run_number bigint not null -- the run that last changed this row
);
create index invoice_settlement_standing on invoice_settlement (merchant_id, settlement, invoice_id);

-- pages along a merchant's invoices; without it H2 reads all of them for each page
create index invoice_page on invoice (merchant_id, id);
create index charge_page on charge (merchant_id, id);
create index invoice_amount on invoice (amount_minor, currency, merchant_id);

-- the bounds of a link on which customers choose the sum; null: the link's amount, no other
alter table payment_link add column least_minor bigint;
alter table payment_link add column most_minor bigint;
