-- A coordinator, who may read the assessment, says that a reason is true of some days; whoever decides about the money reads that, and
-- not the assessment.
create table own_ground_word (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    ground text not null check (ground in ('UNDER_AGE', 'MONTHS_USED', 'NO_MEASURE', 'PASSING_NEED', 'BRIDGE')),
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    attested_by uuid not null,
    attested_at timestamptz not null,
    primary key (institution_id, id)
);
create index own_ground_word_case on own_ground_word (institution_id, case_id);
call fence_case('own_ground_word', 'money');
call append_only('own_ground_word');

-- The criteria are asked when somebody begins to wait, and an approver may see past them there too.
create table budget_wait_override (
    institution_id uuid not null,
    wait_id uuid not null,
    case_id uuid not null,
    codes text[] not null check (cardinality(codes) > 0),
    reason text not null check (reason <> ''),
    overridden_by uuid not null,
    overridden_at timestamptz not null,
    primary key (institution_id, wait_id),
    foreign key (institution_id, wait_id) references budget_wait (institution_id, id)
);
call fence_case('budget_wait_override', 'money');
call append_only('budget_wait_override');

-- And when a grant is given other days: each version may have been seen past for itself.
alter table own_ground_override add column version integer not null default 1 check (version > 0);
alter table own_ground_override drop constraint own_ground_override_pkey;
alter table own_ground_override add primary key (institution_id, grant_id, version);
