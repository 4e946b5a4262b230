-- Money a funder has back (tilbakebetaling): of hours that count no more, or whose pay payroll has taken back. Paid, or set off in what it pays
-- for another claim, which is then a payment of that one. See docs/adr/0044.
create table claim_repayment (
    institution_id uuid not null,
    id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    ore bigint not null check (ore > 0),
    repaid_on date not null,
    reference text not null check (length(reference) between 1 and 40),
    set_off_payment_id uuid,
    registered_by uuid not null,
    registered_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, reference),
    unique (institution_id, set_off_payment_id),
    foreign key (institution_id, claim_id, case_id) references refund_claim (institution_id, id, case_id),
    foreign key (institution_id, set_off_payment_id, ore) references claim_payment (institution_id, id, ore)
);
create index claim_repayment_claim on claim_repayment (institution_id, claim_id);
call fence_case('claim_repayment', 'money');
call append_only('claim_repayment');
create policy unit_reads on claim_repayment as restrictive for insert with check (me_capacity() <> 'NAV_UNIT');
