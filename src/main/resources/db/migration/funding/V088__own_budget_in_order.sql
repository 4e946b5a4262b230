-- A line of the own budget may be a faculty's; one without is the whole institution's.
alter table budget_line add column faculty_id uuid;
alter table budget_line add foreign key (institution_id, faculty_id) references faculty (institution_id, faculty_id);

-- Why the institution pays for this student (rules.md 1): kept with the grant, since there is no right to it.
create table own_grant_ground (
    institution_id uuid not null,
    grant_id uuid not null,
    case_id uuid not null,
    ground text not null check (ground in ('UNDER_AGE', 'MONTHS_USED', 'NO_MEASURE', 'PASSING_NEED', 'BRIDGE')),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, grant_id),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id)
);

-- Somebody waits for money of the own budget; whoever asked first comes first.
create table budget_wait (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    ground text not null check (ground in ('UNDER_AGE', 'MONTHS_USED', 'NO_MEASURE', 'PASSING_NEED', 'BRIDGE')),
    from_on date not null,
    to_on date not null,
    minutes integer not null check (minutes > 0),
    asked_on date not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    primary key (institution_id, id),
    check (to_on >= from_on)
);
create index budget_wait_case on budget_wait (institution_id, case_id);

-- The wait is over: money was granted, or nobody waits any more.
create table budget_wait_end (
    institution_id uuid not null,
    wait_id uuid not null,
    case_id uuid not null,
    grant_id uuid,
    ended_by uuid not null,
    ended_at timestamptz not null,
    primary key (institution_id, wait_id),
    foreign key (institution_id, wait_id) references budget_wait (institution_id, id)
);

call fence_case('own_grant_ground', 'money');
call fence_case('budget_wait', 'money');
call fence_case('budget_wait_end', 'money');
call append_only('own_grant_ground');
call append_only('budget_wait');
call append_only('budget_wait_end');
