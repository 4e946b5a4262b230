-- What was set off in a claim and should not have been: the payment stays, and beside it stands the step that took it back. The claim waits
-- for its answer again, with why.
create table claim_payment_undone (
    institution_id uuid not null,
    payment_id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    step integer not null,
    primary key (institution_id, payment_id),
    unique (institution_id, claim_id, step),
    foreign key (institution_id, payment_id) references claim_payment (institution_id, id),
    foreign key (institution_id, claim_id, step) references claim_step (institution_id, claim_id, step),
    foreign key (institution_id, claim_id, case_id) references refund_claim (institution_id, id, case_id)
);
call fence_case('claim_payment_undone', 'money');
call append_only('claim_payment_undone');
call also_the_unit('claim_payment_undone', 'claim_id', false);
create policy finance_undoes on claim_payment_undone as restrictive for insert with check (me_capacity() in ('FINANCE', 'SYSTEM'));
alter table claim_step drop constraint claim_step_follows_the_map;
alter table claim_step add constraint claim_step_follows_the_map check ((from_state, to_state) in (
    ('CALCULATED', 'SENT'), ('SENT', 'RETURNED'), ('RETURNED', 'SENT'),
    ('SENT', 'PARTLY_SETTLED'), ('SENT', 'SETTLED'), ('PARTLY_SETTLED', 'PARTLY_SETTLED'),
    ('PARTLY_SETTLED', 'SETTLED'), ('SENT', 'REFUSED'), ('SENT', 'LAPSED'), ('RETURNED', 'LAPSED'),
    ('SETTLED', 'PARTLY_SETTLED'), ('SETTLED', 'SENT'), ('PARTLY_SETTLED', 'SENT'))) not valid;
alter table claim_step add constraint claim_step_back_says_why check (reason is not null
    or from_state <> 'SETTLED' and (from_state, to_state) <> ('PARTLY_SETTLED', 'SENT')) not valid;
create index claim_step_reopened on claim_step (institution_id, claim_id) where from_state = 'SETTLED';
-- What stands already stood by narrower constraints, so nothing is read through.
