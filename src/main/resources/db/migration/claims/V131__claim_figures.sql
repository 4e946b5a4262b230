-- A version's figures as they were sent. The ledger knows what each piece was claimed for; which minutes, rates and terms
-- that was of is kept here, for a grant is corrected and hours move, and what was sent stays what was sent.

create table claim_figures (
    institution_id uuid not null,
    dispatch_id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    grant_reference text not null,
    period_from date not null,
    period_to date not null,
    primary key (institution_id, dispatch_id),
    unique (institution_id, dispatch_id, case_id),
    foreign key (institution_id, dispatch_id, claim_id, case_id)
        references claim_dispatch (institution_id, id, claim_id, case_id),
    check (period_from <= period_to)
);
create index claim_figures_claim on claim_figures (institution_id, claim_id);

create table claim_figures_line (
    institution_id uuid not null,
    dispatch_id uuid not null,
    line integer not null check (line >= 1),
    case_id uuid not null,
    mentor_id uuid not null,
    payroll_month date not null check (extract(day from payroll_month) = 1),
    rate numeric not null check (rate >= 0),
    claimed_rate numeric not null check (claimed_rate between 0 and rate),
    minutes integer not null check (minutes >= 0),
    wage_ore bigint not null check (wage_ore >= 0),
    holiday_pay_ore bigint not null check (holiday_pay_ore >= 0),
    pension_ore bigint not null check (pension_ore >= 0),
    contribution_ore bigint not null check (contribution_ore >= 0),
    paid_ore bigint not null check (paid_ore >= 0),
    primary key (institution_id, dispatch_id, line),
    foreign key (institution_id, dispatch_id, case_id) references claim_figures (institution_id, dispatch_id, case_id)
);

call fence_case('claim_figures', 'money');
call fence_case('claim_figures_line', 'money');
call append_only('claim_figures');
call append_only('claim_figures_line');
