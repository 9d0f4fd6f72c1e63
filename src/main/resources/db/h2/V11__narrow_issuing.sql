-- What issuing writes for every link costs as few index entries as it can. H2 keeps an index for every foreign key, most of them of one value only, and looks each
-- one up at every row; merchants, files and invoices are never deleted, and PostgreSQL, which needs no such index, keeps these keys.
alter table audit drop constraint if exists "CONSTRAINT_58";
alter table hold drop constraint if exists "CONSTRAINT_30";
alter table hold drop constraint if exists "CONSTRAINT_30F4BF";
alter table invoice drop constraint if exists "CONSTRAINT_74D";
alter table invoice drop constraint if exists "CONSTRAINT_74D6";
alter table notice drop constraint if exists "CONSTRAINT_C2";
alter table notice drop constraint if exists "CONSTRAINT_C20";
alter table payment_link drop constraint if exists "CONSTRAINT_E25";
alter table payment_link drop constraint if exists "CONSTRAINT_E25D";
alter table payment_link drop constraint if exists "CONSTRAINT_E25D8A93_2";
alter table staged_row drop constraint if exists "CONSTRAINT_4";

-- the Message-ID is made of what the notice's key holds; its own index is the only one of the table that is written at random places
alter table notice drop constraint if exists "CONSTRAINT_C20796";

-- A claim leaves the invoice among the open work, so it need not move in the index by which that is found.
drop index invoice_state;
alter table invoice add column at_work boolean generated always as
    (state in ('READY', 'CREATING', 'UNKNOWN', 'NEEDS_PERSON') or once_unknown);
create index invoice_work on invoice (merchant_id, at_work, id);
