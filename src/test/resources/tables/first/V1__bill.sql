create table bill (number varchar(20));
