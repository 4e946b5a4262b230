-- NAV's mentor agreement of 2026 (mentoravtale): one student, one mentor, one employer. It is written here and typed in at NAV, so what is
-- written has versions; what is signed is one of them. Open, lapsed and concluded follow from the facts.
create table nav_agreement (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (institution_id, id)
);
create index nav_agreement_case on nav_agreement (institution_id, case_id);

create table nav_agreement_version (
    institution_id uuid not null,
    agreement_id uuid not null,
    case_id uuid not null,
    version integer not null check (version >= 1),
    written_on date not null,
    student_name text not null,
    student_phone text not null,
    employer_name text not null,
    employer_number text not null,
    contact_name text not null,
    contact_phone text not null,
    adviser_name text not null,
    adviser_phone text not null,
    mentor_name text not null,
    mentor_phone text not null,
    from_on date not null,
    to_on date not null,
    tasks bytea not null,
    follow_up bytea not null,
    facilitation bytea not null,
    family_tie bytea,
    hours_a_month integer not null check (hours_a_month between 1 and 999),
    wage_kroner integer not null check (wage_kroner between 1 and 99999999),
    wage_kind text not null check (wage_kind in ('YEAR', 'MONTH', 'WEEK', 'DAY', 'HOUR')),
    position_percent numeric not null check (position_percent > 0 and position_percent <= 100),
    holiday_share numeric not null check (holiday_share in (0, 0.102, 0.12, 0.125, 0.143)),
    pension_share numeric not null check (pension_share >= 0 and pension_share < 1),
    contribution_share numeric not null check (contribution_share in (0, 0.051, 0.064, 0.079, 0.106, 0.141)),
    account text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, agreement_id, version),
    foreign key (institution_id, agreement_id) references nav_agreement (institution_id, id),
    check (to_on >= from_on)
);

-- Who has signed at NAV, as we were told. A changed agreement is signed anew: NAV takes the signatures back.
create table nav_agreement_signature (
    institution_id uuid not null,
    agreement_id uuid not null,
    version integer not null,
    case_id uuid not null,
    party text not null check (party in ('STUDENT', 'EMPLOYER', 'MENTOR', 'ADVISER')),
    signed_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, agreement_id, version, party),
    foreign key (institution_id, agreement_id, version) references nav_agreement_version (institution_id, agreement_id, version)
);

create table nav_agreement_withdrawal (
    institution_id uuid not null,
    agreement_id uuid not null,
    case_id uuid not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    primary key (institution_id, agreement_id),
    foreign key (institution_id, agreement_id) references nav_agreement (institution_id, id)
);

-- Money of an agreement is for its mentor alone, so its grant names one; other grants do not ask who helps.
alter table funding_grant drop constraint funding_grant_regime_check;
alter table funding_grant add constraint funding_grant_regime_check check (regime in ('CLAIMED', 'BUDGETED', 'SETTLED'));
alter table funding_grant add column mentor_id uuid;
alter table funding_grant add constraint funding_grant_settled_check check ((regime = 'SETTLED') = (mentor_id is not null));
-- What NAV pays by itself for a whole month. Kept as it was decided: NAV's way of counting may change, what was granted does not.
alter table funding_grant_version add column per_month_ore bigint check (per_month_ore >= 0);

-- NAV's decider has signed: the agreement is concluded (inngått), and is a grant from here on.
create table nav_agreement_conclusion (
    institution_id uuid not null,
    agreement_id uuid not null,
    version integer not null,
    case_id uuid not null,
    grant_id uuid not null,
    nav_number text not null check (nav_number <> ''),
    concluded_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, agreement_id),
    unique (institution_id, grant_id),
    unique (institution_id, nav_number),
    foreign key (institution_id, agreement_id, version) references nav_agreement_version (institution_id, agreement_id, version),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id)
);

call fence_case('nav_agreement', 'money');
call fence_case('nav_agreement_version', 'money');
call fence_case('nav_agreement_signature', 'money');
call fence_case('nav_agreement_withdrawal', 'money');
call fence_case('nav_agreement_conclusion', 'money');
call append_only('nav_agreement');
call append_only('nav_agreement_version');
call append_only('nav_agreement_signature');
call append_only('nav_agreement_withdrawal');
call append_only('nav_agreement_conclusion');
