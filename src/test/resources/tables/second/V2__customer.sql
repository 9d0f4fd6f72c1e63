alter table bill add column customer varchar(20);
