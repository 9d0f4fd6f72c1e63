-- Run again after migrations that copy a table (the last one: 11), which forgets what was told here.
-- H2 commits and syncs its file by itself each time it has handed out as many ids as a column caches: 32 unless told otherwise, which made every batch of rows
-- wait for the disk many times. Ids stay in the order of the inserts, since one process has the file; a kill leaves a gap in them.
alter table invoice alter column id set cache 10000;
alter table hold alter column id set cache 10000;
alter table payment_link alter column id set cache 10000;
alter table notice alter column id set cache 10000;
alter table audit alter column id set cache 10000;
alter table charge alter column id set cache 10000;
alter table refund alter column id set cache 10000;
alter table dispute alter column id set cache 10000;
alter table provider_transaction alter column id set cache 10000;
alter table webhook_event alter column id set cache 10000;
alter table posting alter column id set cache 10000;
alter table exception_case alter column id set cache 10000;
