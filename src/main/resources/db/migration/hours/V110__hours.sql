-- Time a mentor worked (rules.md 4). Never edited: reversed, and entered again.
create table hour_entry (
    institution_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    day date not null,
    starts_at timestamptz,
    ends_at timestamptz,
    minutes integer not null check (minutes between 1 and 1500),
    kind text not null check (kind in ('MEETING', 'PREPARATION', 'NOTES', 'EMAIL', 'TRAINING', 'NO_SHOW', 'SICK')),
    note bytea,
    recorded_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, id, case_id, mentor_id),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id),
    check ((starts_at is null) = (ends_at is null)),
    -- Real time that passed, also over a change of clocks.
    check (ends_at is null or (ends_at > starts_at and minutes = extract(epoch from ends_at - starts_at) / 60))
);
create index hour_entry_case on hour_entry (institution_id, case_id, day);
create index hour_entry_mentor on hour_entry (institution_id, mentor_id, day);
create index hour_entry_sheet on hour_entry (institution_id, assignment_id, day);

-- The time an entry takes: nobody is two places at once. The one table that loses rows, for a reversal releases the time.
create table time_booking (
    institution_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    during tstzrange not null check (not isempty(during)),
    primary key (institution_id, entry_id),
    foreign key (institution_id, entry_id, case_id, mentor_id)
        references hour_entry (institution_id, id, case_id, mentor_id),
    constraint one_place_at_a_time exclude using gist (institution_id with =, mentor_id with =, during with &&)
);

create table entry_confirmation (
    institution_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    primary key (institution_id, entry_id),
    foreign key (institution_id, entry_id) references hour_entry (institution_id, id)
);

create table entry_dispute (
    institution_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    reason bytea,
    disputed_by uuid not null,
    disputed_at timestamptz not null,
    primary key (institution_id, entry_id),
    foreign key (institution_id, entry_id) references hour_entry (institution_id, id)
);

-- The entry stands; where it does not, it is reversed.
create table dispute_settlement (
    institution_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    explanation bytea not null,
    settled_by uuid not null,
    settled_at timestamptz not null,
    primary key (institution_id, entry_id),
    foreign key (institution_id, entry_id) references entry_dispute (institution_id, entry_id)
);

create table entry_reversal (
    institution_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    reason bytea,
    reversed_by uuid not null,
    reversed_at timestamptz not null,
    primary key (institution_id, entry_id),
    foreign key (institution_id, entry_id, case_id, mentor_id)
        references hour_entry (institution_id, id, case_id, mentor_id)
);

-- Hours above the total: paid, funded later or declined, by decision. The last decision counts.
create table unfunded_ruling (
    institution_id uuid not null,
    entry_id uuid not null,
    number integer not null check (number > 0),
    case_id uuid not null,
    outcome text not null check (outcome in ('PAY', 'FUND_LATER', 'DECLINE')),
    minutes integer not null check (minutes > 0),
    ruled_by uuid not null,
    ruled_at timestamptz not null,
    primary key (institution_id, entry_id, number),
    foreign key (institution_id, entry_id) references hour_entry (institution_id, id)
);

create table more_hours_request (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    primary key (institution_id, id)
);
create index more_hours_request_case on more_hours_request (institution_id, case_id, asked_at desc);

create table month_submission (
    institution_id uuid not null,
    assignment_id uuid not null,
    month date not null check (extract(day from month) = 1),
    case_id uuid not null,
    mentor_id uuid not null,
    submitted_at timestamptz not null,
    primary key (institution_id, assignment_id, month),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id)
);

-- Attest and approve: two people, never one's own hours (rules.md 4). Hours that come late get an attestation of their own.
create table attestation (
    institution_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    month date not null check (extract(day from month) = 1),
    attested_by uuid not null,
    attested_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, id, case_id, mentor_id),
    unique (institution_id, id, attested_by, mentor_id),
    foreign key (institution_id, assignment_id, month) references month_submission (institution_id, assignment_id, month),
    constraint nobody_attests_own_hours check (attested_by <> mentor_id)
);
create index attestation_sheet on attestation (institution_id, assignment_id, month);

create table attested_entry (
    institution_id uuid not null,
    entry_id uuid not null,
    attestation_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    primary key (institution_id, entry_id),
    foreign key (institution_id, attestation_id, case_id, mentor_id)
        references attestation (institution_id, id, case_id, mentor_id),
    foreign key (institution_id, entry_id, case_id, mentor_id)
        references hour_entry (institution_id, id, case_id, mentor_id)
);
create index attested_entry_attestation on attested_entry (institution_id, attestation_id);

create table approval (
    institution_id uuid not null,
    attestation_id uuid not null,
    case_id uuid not null,
    attested_by uuid not null,
    mentor_id uuid not null,
    approved_by uuid not null,
    approved_at timestamptz not null,
    primary key (institution_id, attestation_id),
    foreign key (institution_id, attestation_id, attested_by, mentor_id)
        references attestation (institution_id, id, attested_by, mentor_id),
    constraint two_people check (approved_by <> attested_by),
    constraint nobody_approves_own_hours check (approved_by <> mentor_id)
);

call fence_case('hour_entry', 'hours_or_self:mentor_id');
call fence_case('time_booking', 'hours_or_self:mentor_id');
call fence_case('entry_confirmation', 'hours');
call fence_case('entry_dispute', 'hours');
call fence_case('dispute_settlement', 'hours');
call fence_case('entry_reversal', 'hours_or_self:mentor_id');
call fence_case('unfunded_ruling', 'hours');
call fence_case('more_hours_request', 'hours');
call fence_case('month_submission', 'hours_or_self:mentor_id');
call fence_case('attestation', 'hours_or_self:mentor_id');
call fence_case('attested_entry', 'hours_or_self:mentor_id');
call fence_case('approval', 'hours_or_self:mentor_id');
call append_only('hour_entry');
call append_only('entry_confirmation');
call append_only('entry_dispute');
call append_only('dispute_settlement');
call append_only('entry_reversal');
call append_only('unfunded_ruling');
call append_only('more_hours_request');
call append_only('month_submission');
call append_only('attestation');
call append_only('attested_entry');
call append_only('approval');
revoke update, truncate on time_booking from kneika_app;
