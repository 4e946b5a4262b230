-- An application for funding. What is written has versions; what was sent is one of them. Draft is what has not been sent.
create table application (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    reference text not null check (reference ~ '^K-[0-9]{4}-[0-9]{4,}$'),
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, reference)
);
create index application_case on application (institution_id, case_id);

-- The number in our references: one row per year, locked while the next is taken. Gaps are fine, doubles are not.
create table reference_number (
    institution_id uuid not null,
    year integer not null,
    last integer not null check (last >= 1),
    primary key (institution_id, year)
);

create table application_version (
    institution_id uuid not null,
    application_id uuid not null,
    case_id uuid not null,
    version integer not null check (version >= 1),
    funder text not null check (funder in ('NAV', 'OWN')),
    office_number text not null,
    office_name text not null,
    adviser_name text not null,
    unit_number text not null,
    unit_name text not null,
    from_on date not null,
    to_on date not null,
    minutes integer not null check (minutes > 0),
    rate numeric(8, 4) not null check (rate > 0),
    holiday_percent numeric(5, 2) not null check (holiday_percent between 0 and 100),
    pension_percent numeric(5, 2) not null check (pension_percent between 0 and 100),
    contribution_percent numeric(5, 2) not null check (contribution_percent between 0 and 100),
    mentor_name text not null,
    reasons bytea not null,
    contact_name text not null,
    contact_phone text not null,
    contact_email text not null,
    rulebook_on date not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (institution_id, application_id, version),
    foreign key (institution_id, application_id) references application (institution_id, id),
    check (to_on >= from_on)
);

create table application_dispatch (
    institution_id uuid not null,
    application_id uuid not null,
    case_id uuid not null,
    version integer not null,
    document_id uuid not null,
    message_id uuid not null,
    sent_by uuid not null,
    sent_on date not null,
    sent_at timestamptz not null,
    primary key (institution_id, application_id),
    foreign key (institution_id, application_id, version) references application_version (institution_id, application_id, version)
);

create table application_withdrawal (
    institution_id uuid not null,
    application_id uuid not null,
    case_id uuid not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    primary key (institution_id, application_id),
    foreign key (institution_id, application_id) references application (institution_id, id)
);

-- A funder said no, in writing.
create table rejection (
    institution_id uuid not null,
    id uuid not null,
    application_id uuid not null,
    case_id uuid not null,
    decided_on date not null,
    arrived_on date not null,
    reason bytea not null,
    letter_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, application_id),
    foreign key (institution_id, application_id) references application_dispatch (institution_id, application_id),
    check (decided_on <= arrived_on)
);
create unique index rejection_letter on rejection (institution_id, letter_id) where letter_id is not null;

-- Who carries the cost of what was worked before the rejection: an approver decides (HK-dir 5.5, unclear in law).
create table rejection_ruling (
    institution_id uuid not null,
    rejection_id uuid not null,
    case_id uuid not null,
    ruling text not null check (ruling in ('OWN_COST', 'COMPLAINED')),
    reason text not null,
    exposure_ore bigint not null check (exposure_ore >= 0),
    ruled_by uuid not null,
    ruled_at timestamptz not null,
    primary key (institution_id, rejection_id),
    foreign key (institution_id, rejection_id) references rejection (institution_id, id)
);

-- NAV said yes on the phone: who, when, what.
create table verbal_confirmation (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    application_id uuid not null,
    said_by text not null,
    said_on date not null,
    valid_from date not null,
    what bytea not null,
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, application_id) references application (institution_id, id)
);
create index verbal_confirmation_case on verbal_confirmation (institution_id, case_id);

-- Work starts with neither grant nor yes: an approver takes the risk, with a reason.
create table own_risk_start (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    from_on date not null,
    to_on date not null,
    reason text not null,
    exposure_ore bigint not null check (exposure_ore >= 0),
    approved_by uuid not null,
    approved_at timestamptz not null,
    primary key (institution_id, id),
    check (to_on >= from_on)
);
create index own_risk_start_case on own_risk_start (institution_id, case_id);

call fence_case('application', 'money');
call fence_case('application_version', 'money');
call fence_case('application_dispatch', 'money');
call fence_case('application_withdrawal', 'money');
call fence_case('rejection', 'money');
call fence_case('rejection_ruling', 'money');
call fence_case('verbal_confirmation', 'money');
call fence_case('own_risk_start', 'money');
call append_only('application');
call append_only('application_version');
call append_only('application_dispatch');
call append_only('application_withdrawal');
call append_only('rejection');
call append_only('rejection_ruling');
call append_only('verbal_confirmation');
call append_only('own_risk_start');
call fence_tenant('reference_number');
