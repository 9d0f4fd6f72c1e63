-- good practice that a file's rows do not follow, a sentence a line; told when the file is issued
alter table source_file add column advice varchar(4000);
