-- A funder's commitment. Dates and hours have versions, because NAV corrects them; what is decided is never changed.
create table funding_grant (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    regime text not null check (regime in ('CLAIMED', 'BUDGETED')),
    funder text not null check (funder in ('NAV', 'OWN')),
    application_id uuid,
    funder_name text not null,
    payer text not null,
    budget_line_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, application_id) references application (institution_id, id),
    check ((regime = 'BUDGETED') = (budget_line_id is not null))
);
create index funding_grant_case on funding_grant (institution_id, case_id);

create table funding_grant_version (
    institution_id uuid not null,
    grant_id uuid not null,
    case_id uuid not null,
    version integer not null check (version >= 1),
    from_on date not null,
    to_on date not null,
    minutes integer not null check (minutes > 0),
    ceiling numeric(8, 4) check (ceiling > 0),
    coverage text[] not null check (cardinality(coverage) > 0),
    funder_reference text not null,
    decided_on date not null,
    rulebook_on date not null,
    letter_id uuid,
    why text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, grant_id, version),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id),
    check (to_on >= from_on)
);
create index funding_grant_version_end on funding_grant_version (institution_id, to_on);
-- The same letter is recorded once, and a decision's own reference opens one grant only.
create unique index funding_grant_letter on funding_grant_version (institution_id, letter_id) where letter_id is not null;
create unique index funding_grant_reference on funding_grant_version (institution_id, funder_reference) where version = 1;

-- The institution's own money for mentors, a year at a time.
create table budget_line (
    institution_id uuid not null,
    id uuid not null,
    name text not null,
    year integer not null check (year between 2020 and 2100),
    ore bigint not null check (ore >= 0),
    opened_by uuid not null,
    opened_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, year, name)
);
alter table funding_grant
    add foreign key (institution_id, budget_line_id) references budget_line (institution_id, id);

-- What a grant has bound of its line. It names no case, so that the line can be added up by anybody who may use it.
create table budget_commitment (
    institution_id uuid not null,
    grant_id uuid not null,
    version integer not null,
    budget_line_id uuid not null,
    ore bigint not null check (ore >= 0),
    committed_at timestamptz not null,
    primary key (institution_id, grant_id, version),
    foreign key (institution_id, grant_id, version) references funding_grant_version (institution_id, grant_id, version),
    foreign key (institution_id, budget_line_id) references budget_line (institution_id, id)
);
create index budget_commitment_line on budget_commitment (institution_id, budget_line_id);

-- What an approver's ruling has put on a line: work before a rejection, which became the institution's own cost.
create table budget_charge (
    institution_id uuid not null,
    rejection_id uuid not null,
    budget_line_id uuid not null,
    ore bigint not null check (ore >= 0),
    charged_at timestamptz not null,
    primary key (institution_id, rejection_id),
    foreign key (institution_id, rejection_id) references rejection_ruling (institution_id, rejection_id),
    foreign key (institution_id, budget_line_id) references budget_line (institution_id, id)
);
create index budget_charge_line on budget_charge (institution_id, budget_line_id);

-- An approver let a line be passed, with a reason.
create table budget_override (
    institution_id uuid not null,
    grant_id uuid not null,
    version integer not null,
    case_id uuid not null,
    over_ore bigint not null check (over_ore > 0),
    reason text not null,
    overridden_by uuid not null,
    overridden_at timestamptz not null,
    primary key (institution_id, grant_id, version),
    foreign key (institution_id, grant_id, version) references budget_commitment (institution_id, grant_id, version)
);

call fence_case('funding_grant', 'money');
call fence_case('funding_grant_version', 'money');
call fence_tenant('budget_line');
call fence_tenant('budget_commitment');
call fence_tenant('budget_charge');
call fence_case('budget_override', 'money');
call append_only('funding_grant');
call append_only('funding_grant_version');
call append_only('budget_line');
call append_only('budget_commitment');
call append_only('budget_charge');
call append_only('budget_override');
