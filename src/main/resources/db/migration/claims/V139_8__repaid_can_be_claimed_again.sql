-- A grant is made smaller, or ends earlier, after the funder has paid: it gets the money back, and the hours can be claimed again where
-- something covers them. A line is withdrawn by the claim that comes back, or by the repayment. See docs/adr/0044.
alter table claim_line_withdrawal alter column step drop not null;
alter table claim_line_withdrawal add column repayment_id uuid;
alter table claim_line_withdrawal add column minutes integer not null default 0 check (minutes >= 0);
alter table claim_line_withdrawal add constraint claim_line_withdrawal_by_one check ((step is null) <> (repayment_id is null)) not valid;
alter table claim_line_withdrawal add foreign key (institution_id, repayment_id) references claim_repayment (institution_id, id) not valid;
create index claim_line_withdrawal_repaid on claim_line_withdrawal (institution_id, case_id) where repayment_id is not null;
-- What stands already has a step and no repayment.
