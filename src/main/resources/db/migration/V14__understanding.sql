-- how a file was understood and why, as JSON: written and read as one, never searched; the columns beside it remain for files of earlier versions
alter table source_file add column understanding varchar(60000);
