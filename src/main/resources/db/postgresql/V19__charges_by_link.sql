-- Charges are walked through link by link, and those of no link by their row.
drop index charge_link;
create index charge_link on charge (merchant_id, link_id, id);
