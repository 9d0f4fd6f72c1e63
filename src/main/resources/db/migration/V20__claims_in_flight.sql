-- What may be on its way to the provider now: the claims of one writer's calls in flight, written anew in each commit that claims or records. Their invoices stay
-- READY until their outcome; whoever takes the lease next finds here what a killed writer had claimed, and writes it into the invoices as CREATING.
create table claims_in_flight (
    merchant_id integer primary key references merchant,
    fence bigint not null,
    run_number bigint not null,
    claimed_at timestamp(6) with time zone not null, -- of the oldest
    send_by timestamp(6) with time zone not null, -- of the newest
    settle_until timestamp(6) with time zone not null, -- of the newest
    first_id bigint not null,
    last_id bigint not null,
    claims varchar(1000000) not null -- ",invoice token payload_hash,invoice token payload_hash,": found by ",invoice "
);
