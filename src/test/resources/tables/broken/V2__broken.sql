alter table bill add column half varchar(20);
alter table nowhere add column other varchar(20);
