-- One student's individual mentoring. A student has one open case at a time: the next one counts up.
create table support_case (
    institution_id uuid not null,
    case_id uuid not null,
    student_id uuid not null,
    ordinal integer not null check (ordinal >= 1),
    opened_by uuid not null,
    opened_on date not null,
    opened_at timestamptz not null,
    primary key (institution_id, case_id),
    unique (institution_id, student_id, ordinal)
);

create table case_closure (
    institution_id uuid not null,
    case_id uuid not null,
    closed_on date not null,
    reason text not null,
    closed_by uuid not null,
    closed_at timestamptz not null,
    primary key (institution_id, case_id),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id)
);

-- What somebody said is hard. Who raised it is counted (A1).
create table need (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    origin text not null check (origin in ('STUDENT', 'INSTITUTION', 'NAV')),
    on_behalf_of text,
    told bytea not null,
    wanted_from date,
    raised_by uuid not null,
    raised_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id),
    check (on_behalf_of is null or origin = 'NAV')
);
create index need_case on need (institution_id, case_id, raised_at);

-- One coordinator takes the case; the second to try learns that somebody was first.
create table case_acceptance (
    institution_id uuid not null,
    case_id uuid not null,
    coordinator_id uuid not null,
    accepted_at timestamptz not null,
    primary key (institution_id, case_id),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id)
);

-- By function, in the student's words: sealed as a whole. The figures are what funding needs.
create table assessment (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    version integer not null check (version >= 1),
    told bytea not null,
    week_minutes integer not null check (week_minutes between 30 and 2400),
    need_from date not null,
    need_to date not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, case_id, version),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id),
    check (need_to >= need_from)
);

-- Optional, apart, and shown only by its own consent.
create table diagnosis (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    told bytea not null,
    told_by uuid not null,
    told_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id)
);
create index diagnosis_case on diagnosis (institution_id, case_id, told_at);

-- What we have been told about NAV (A6).
create table nav_fact (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    version integer not null check (version >= 1),
    measure text not null check (measure in ('YES', 'NO', 'UNKNOWN')),
    reduced_capacity boolean,
    office_number text check (office_number ~ '^[0-9]{4}$'),
    office_name text,
    adviser_name text,
    adviser_phone text,
    adviser_id uuid,
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, case_id, version),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id),
    check ((office_number is null) = (office_name is null))
);

call fence_case('support_case', 'money');
call fence_case('case_closure', 'money');
call fence_case('need', 'case');
call fence_case('case_acceptance', 'case');
call fence_case('assessment', 'case');
call fence_case('diagnosis', 'case');
call fence_case('nav_fact', 'case');
call append_only('support_case');
call append_only('case_closure');
call append_only('need');
call append_only('case_acceptance');
call append_only('assessment');
call append_only('diagnosis');
call append_only('nav_fact');
