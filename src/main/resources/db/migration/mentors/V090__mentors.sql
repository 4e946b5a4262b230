-- The mentor bank: people who have offered themselves (rules.md 3: opt-in, never searched otherwise).
create table mentor_offer (
    institution_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    week_minutes integer not null check (week_minutes between 30 and 2400),
    programme text not null,
    year_of_study integer not null check (year_of_study between 0 and 10),
    about text not null,
    offered_at timestamptz not null,
    primary key (institution_id, id)
);
create index mentor_offer_person on mentor_offer (institution_id, person_id, offered_at desc);

create table mentor_offer_withdrawal (
    institution_id uuid not null,
    offer_id uuid not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    primary key (institution_id, offer_id),
    foreign key (institution_id, offer_id) references mentor_offer (institution_id, id)
);

create table mentor_course (
    institution_id uuid not null,
    offer_id uuid not null,
    course text not null,
    grade text check (grade in ('A', 'B', 'C', 'D', 'E')),
    taking_now boolean not null,
    primary key (institution_id, offer_id, course),
    foreign key (institution_id, offer_id) references mentor_offer (institution_id, id)
);

-- A declared conflict names the student it concerns (rules.md 3: never).
create table mentor_conflict (
    institution_id uuid not null,
    mentor_id uuid not null,
    student_id uuid not null,
    declared_by uuid not null,
    declared_at timestamptz not null,
    primary key (institution_id, mentor_id, student_id)
);

create table assignment (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    role text not null check (role in ('PRACTICAL', 'ACADEMIC')),
    from_on date not null,
    week_minutes integer not null check (week_minutes between 0 and 2400),
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (institution_id, id)
);
create index assignment_case on assignment (institution_id, case_id);
create index assignment_mentor on assignment (institution_id, mentor_id);

create table assignment_end (
    institution_id uuid not null,
    assignment_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    last_day date not null,
    ended_by uuid not null,
    ended_at timestamptz not null,
    primary key (institution_id, assignment_id),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id)
);

-- A rate has a date from (rules.md 4, 5): hours keep the rate of their date.
create table assignment_rate (
    institution_id uuid not null,
    assignment_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    from_on date not null,
    rate numeric(8, 4) not null check (rate > 0),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (institution_id, assignment_id, from_on, decided_at),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id)
);

create table confidentiality_declaration (
    institution_id uuid not null,
    id uuid not null,
    mentor_id uuid not null,
    document_id uuid not null,
    made_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, mentor_id)
);

create table declaration_signature (
    institution_id uuid not null,
    declaration_id uuid not null,
    mentor_id uuid not null,
    signed_at timestamptz not null,
    primary key (institution_id, declaration_id),
    foreign key (institution_id, declaration_id) references confidentiality_declaration (institution_id, id)
);

create table contract (
    institution_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    kind text not null check (kind in ('EMPLOYEE', 'CONTRACTOR')),
    from_on date not null,
    to_on date not null,
    minutes integer not null check (minutes > 0),
    rate numeric(8, 4) not null check (rate > 0),
    document_id uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id),
    check (to_on >= from_on)
);
create index contract_assignment on contract (institution_id, assignment_id);

-- One signature from each side; nobody signs for the institution on their own contract.
create table contract_signature (
    institution_id uuid not null,
    contract_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    side text not null check (side in ('MENTOR', 'INSTITUTION')),
    signed_by uuid not null,
    signed_at timestamptz not null,
    primary key (institution_id, contract_id, side),
    foreign key (institution_id, contract_id) references contract (institution_id, id),
    check ((side = 'MENTOR') = (signed_by = mentor_id))
);

create table kickoff (
    institution_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    held_on date not null,
    place text not null check (place in ('CAMPUS', 'OTHER_CAMPUS', 'HOME', 'ONLINE', 'OTHER')),
    plan bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, assignment_id),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id)
);

call fence_tenant('mentor_offer');
call append_only('mentor_offer');
call fence_tenant('mentor_offer_withdrawal');
call append_only('mentor_offer_withdrawal');
call fence_tenant('mentor_course');
call append_only('mentor_course');
call fence_tenant('mentor_conflict');
call append_only('mentor_conflict');

-- The bank is for those who match; a mentor sees their own offer. Everybody else has no business in it.
create policy know on mentor_offer as restrictive using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER') or person_id = (select me_person()));
create policy know on mentor_course as restrictive using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER')
    or offer_id in (select id from mentor_offer where institution_id = (select me_inst()) and person_id = (select me_person())));
create policy know on mentor_conflict as restrictive using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER') or mentor_id = (select me_person()));

call fence_case('assignment', 'hours_or_self:mentor_id');
call append_only('assignment');
call fence_case('assignment_end', 'hours_or_self:mentor_id');
call append_only('assignment_end');
call fence_case('assignment_rate', 'money_or_self:mentor_id');
call append_only('assignment_rate');
call fence_case('contract', 'money_or_self:mentor_id');
call append_only('contract');
call fence_case('contract_signature', 'money_or_self:mentor_id');
call append_only('contract_signature');
call fence_case('kickoff', 'hours_or_self:mentor_id');
call append_only('kickoff');

call fence_tenant('confidentiality_declaration');
call append_only('confidentiality_declaration');
call fence_tenant('declaration_signature');
call append_only('declaration_signature');

-- A mentor who has signed the declaration is admitted to the cases they are chosen for, in the same breath (rules.md 3).
-- Neither the student who chooses nor the mentor who signs could admit anybody: the rule stands here, and only here.
create function admit_declared(mentor uuid) returns void language sql security definer set search_path = public as $$
    insert into admission
        (institution_id, id, case_id, person_id, capacity, from_at, granted_by, granted_at, reason)
    select a.institution_id, uuidv7(), a.case_id, a.mentor_id, 'MENTOR', me_now(), a.chosen_by, me_now(), 'assignment'
    from assignment a
    join declaration_signature s on s.institution_id = a.institution_id and s.mentor_id = a.mentor_id
    left join assignment_end e on e.institution_id = a.institution_id and e.assignment_id = a.id
    where a.institution_id = me_inst() and a.mentor_id = mentor and e.assignment_id is null
    on conflict do nothing
$$;
grant select on assignment, assignment_end, declaration_signature to kneika_doorman;
grant insert on admission to kneika_doorman;
call by_doorman('admit_declared(uuid)');
