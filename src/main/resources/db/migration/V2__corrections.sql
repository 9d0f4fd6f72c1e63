-- What people do to issued invoices: links that are ended and what follows, accepted changes, promises.

-- at most one live link for an invoice number, whichever of its revisions has it
alter table payment_link add column number varchar(100);
update payment_link set number = (select i.number from invoice i where i.id = payment_link.invoice_id);
alter table payment_link alter column number set not null;
alter table payment_link add constraint payment_link_one_live unique (number, merchant_id, live_slot);

-- what the invoice becomes in the transaction that records its link as ENDED; null: nothing
alter table payment_link add column follow_up varchar(8);
alter table payment_link add constraint payment_link_follow_up check (follow_up in ('WITHDRAW', 'REISSUE', 'REVISE'));
-- the accepted row, for REVISE
alter table payment_link add column revised_file_id bigint references source_file;
alter table payment_link add column revised_row integer;
create index payment_link_state on payment_link (merchant_id, state, id);

-- the row that asks for a change, and the day until which a promise holds
alter table hold add column file_id bigint references source_file;
alter table hold add column row_number integer;
alter table hold add column until_date date;

-- by which way a message was marked SENDING: what an interruption means depends on it
alter table notice add column way varchar(6);
alter table notice add constraint notice_way check (way in ('OUTBOX', 'SMTP', 'HTTP'));
update notice set way = 'OUTBOX' where state not in ('PENDING', 'CANCELLED');
