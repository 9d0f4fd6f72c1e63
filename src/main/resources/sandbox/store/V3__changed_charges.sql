-- what the merchant wrote over a charge; null: as its link says
alter table charge add column description varchar(7000);
alter table charge add column metadata varchar(20000);
alter table dispute add column metadata varchar(20000) default '{}' not null;
