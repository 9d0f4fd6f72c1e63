-- the Message-ID is made of what the notice's key holds; its own index is the only one of the table that is written at random places
alter table notice drop constraint notice_message_id_key;

-- A claim leaves the invoice among the open work, so it need not move in the index by which that is found.
drop index invoice_state;
alter table invoice add column at_work boolean generated always as
    (state in ('READY', 'CREATING', 'UNKNOWN', 'NEEDS_PERSON') or once_unknown) stored;
create index invoice_work on invoice (merchant_id, at_work, id);
