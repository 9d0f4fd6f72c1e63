-- place: the number in the list of its mode, without a gap and in order of creation; live places lie above 2^40

alter table identity add column live_secret_key varchar(40);
alter table identity add column live_public_key varchar(40);

alter table link rename to first_link;
alter table charge rename to first_charge;
drop index link_created;
drop index charge_created;
drop index charge_link;

create table link (
    place bigint primary key,
    id varchar(40) not null unique,
    amount bigint not null,
    currency varchar(3) not null,
    title varchar(2000) not null,
    description varchar(4000) not null,
    multiple boolean not null,
    created_at timestamp(3) with time zone not null,
    expires_at timestamp(3) with time zone,
    reference varchar(255),
    metadata varchar(20000),
    open_amount boolean not null,
    suggested bigint,
    least bigint,
    most bigint,
    charges bigint not null,
    used_at timestamp(3) with time zone,
    deleted_at timestamp(3) with time zone
);

create table charge (
    place bigint primary key,
    id varchar(40) not null unique,
    link bigint not null,
    place_in_link bigint not null,
    attempt varchar(100) not null unique,
    amount bigint not null,
    method varchar(30) not null,
    flow varchar(10) not null,
    card_brand varchar(30),
    card_last_digits varchar(4),
    card_name varchar(200),
    card_month int,
    card_year int,
    capture boolean not null,
    status varchar(12) not null,
    failure varchar(30),
    created_at timestamp(3) with time zone not null,
    authorized_at timestamp(3) with time zone,
    paid_at timestamp(3) with time zone,
    expires_at timestamp(3) with time zone,
    expired_at timestamp(3) with time zone,
    reversed_at timestamp(3) with time zone,
    -- expires_at while it waits for its customer, else null
    due_at timestamp(3) with time zone,
    refunded bigint not null,
    transaction_id varchar(40),
    dispute_id varchar(40),
    constraint charge_of_link unique (link, place_in_link)
);
create index charge_due on charge (due_at);

create table refund (
    place bigint primary key,
    id varchar(40) not null unique,
    charge_id varchar(40) not null,
    link_id varchar(40) not null,
    amount bigint not null,
    currency varchar(3) not null,
    voided boolean not null,
    metadata varchar(20000) not null,
    transaction_id varchar(40) not null,
    created_at timestamp(3) with time zone not null
);
create index refund_charge on refund (charge_id);

create table dispute (
    place bigint primary key,
    id varchar(40) not null unique,
    charge_id varchar(40) not null unique,
    link_id varchar(40) not null,
    amount bigint not null,
    currency varchar(3) not null,
    status varchar(10) not null,
    reason varchar(60) not null,
    message varchar(4000),
    transaction_ids varchar(200) not null,
    created_at timestamp(3) with time zone not null,
    closed_at timestamp(3) with time zone
);
create index dispute_status on dispute (status, place);

create table movement (
    place bigint primary key,
    id varchar(40) not null unique,
    amount bigint not null,
    currency varchar(3) not null,
    credit boolean not null,
    kind varchar(40) not null,
    origin varchar(40) not null,
    created_at timestamp(3) with time zone not null,
    transferable_at timestamp(3) with time zone not null
);

create table transfer (
    place bigint primary key,
    id varchar(40) not null unique,
    amount bigint not null,
    currency varchar(3) not null,
    fee bigint not null,
    transaction_id varchar(40) not null,
    created_at timestamp(3) with time zone not null
);

create table event (
    place bigint primary key,
    id varchar(40) not null unique,
    kind varchar(40) not null,
    subject_id varchar(40) not null,
    then_status varchar(12),
    then_refunded bigint,
    created_at timestamp(3) with time zone not null
);
create index event_subject on event (subject_id, place);

insert into link (place, id, amount, currency, title, description, multiple, created_at, open_amount, charges, used_at, deleted_at)
select row_number() over (order by created_at, sequence), id, amount, currency, title, description, multiple, created_at, false,
    (select count(*) from first_charge where first_charge.link_id = first_link.id), used_at, deleted_at
from first_link;

insert into charge (place, id, link, place_in_link, attempt, amount, method, flow, capture, status, created_at, authorized_at, paid_at, refunded, transaction_id)
select row_number() over (order by c.created_at, c.sequence), c.id, l.place,
    row_number() over (partition by c.link_id order by c.created_at, c.sequence), c.id, c.amount, 'card', 'immediate', true, 'successful',
    c.created_at, c.created_at, c.created_at, 0, replace(c.id, 'chrg_', 'trxn_')
from first_charge c join link l on l.id = c.link_id;

-- what every charge of the first sandbox brought: its amount less 3.65 % fee and 7 % VAT on it, each half up
insert into movement (place, id, amount, currency, credit, kind, origin, created_at, transferable_at)
select c.place, c.transaction_id,
    c.amount - (c.amount * 3650 + 50000) / 100000 - ((c.amount * 3650 + 50000) / 100000 * 7 + 50) / 100,
    l.currency, true, 'charge.captured.net', c.id, c.created_at, c.created_at + interval '7' day
from charge c join link l on l.place = c.link;

drop table first_charge;
drop table first_link;
