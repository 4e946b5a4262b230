-- A repayment that was registered wrongly: it stays, and beside it stands who took it back, when and why. The same mark can be used
-- again for what really went.
alter table claim_repayment add column attempt integer not null default 0 check (attempt >= 0);
alter table claim_repayment drop constraint claim_repayment_institution_id_reference_key;
alter table claim_repayment add constraint claim_repayment_mark unique (institution_id, reference, attempt);
create table claim_repayment_undone (
    institution_id uuid not null,
    repayment_id uuid not null,
    case_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    undone_by uuid not null,
    undone_at timestamptz not null,
    primary key (institution_id, repayment_id),
    foreign key (institution_id, repayment_id) references claim_repayment (institution_id, id)
);
call fence_case('claim_repayment_undone', 'money');
call append_only('claim_repayment_undone');
create policy finance_undoes on claim_repayment_undone as restrictive for insert with check (me_capacity() in ('FINANCE', 'SYSTEM'));
