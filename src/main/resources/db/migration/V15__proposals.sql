-- what a row that asks for no link proposes for an invoice with a live link: the invoice's number, and the sentence for who decides
alter table staged_row add column proposed_for varchar(100);
alter table staged_row add column proposal varchar(1000);
