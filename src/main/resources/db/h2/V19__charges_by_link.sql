-- Charges are read along the links of their invoices, and lie in the order in which they were made: each would be read from another page of the table. So the index that
-- finds them holds all that matching and classifying ask of a charge.
drop index charge_link;
create index charge_link on charge (merchant_id, link_id, id, charge_id, token, status, paid, capturable, reversed, voided, livemode, currency, amount_minor,
    refunded_minor, created_at, paid_at, business_date);
