-- The institution is its own tenant row. What stands here is public; everybody may read it, only itself may add it.
create table institution (
    institution_id uuid primary key,
    name           text not null check (name <> ''),
    name_nn        text not null check (name_nn <> ''),
    short_name     text not null check (short_name <> ''),
    orgnr          text not null check (orgnr ~ '^[0-9]{9}$'),
    dbh_code       text,
    fs_number      text,
    kind           text not null check (kind in ('UNIVERSITY', 'UNIVERSITY_COLLEGE')),
    contribution_zone text not null check (contribution_zone in ('1', '1a', '2', '3', '4', '4a', '5')),
    municipality   text not null
);
alter table institution enable row level security;
alter table institution force row level security;
create policy everybody_reads on institution for select using (true);
create policy adds_itself on institution for insert with check (institution_id = (select me_inst()));
grant select, insert on institution to kneika_app;

-- Whom a funder asks and where it pays. A change is a new row; the latest counts.
create table claim_contact (
    institution_id uuid not null references institution,
    contact_id     uuid not null,
    name           text not null,
    phone          text not null,
    email          text not null,
    account        text not null check (account ~ '^[0-9]{11}$'),
    at             timestamptz not null,
    primary key (institution_id, contact_id)
);
call fence_tenant('claim_contact');
call append_only('claim_contact');

create table faculty (
    institution_id uuid not null references institution,
    faculty_id     uuid not null,
    name           text not null,
    primary key (institution_id, faculty_id),
    unique (institution_id, name)
);
call fence_tenant('faculty');

create table programme (
    institution_id uuid not null,
    programme_id   uuid not null,
    faculty_id     uuid not null,
    name           text not null,
    name_nn        text not null,
    name_en        text not null,
    level          text not null,
    students       int  not null check (students >= 0),
    primary key (institution_id, programme_id),
    unique (institution_id, name),
    foreign key (institution_id, faculty_id) references faculty
);
call fence_tenant('programme');

create table course (
    institution_id uuid not null,
    course_id      uuid not null,
    programme_id   uuid not null,
    code           text not null,
    name           text not null,
    students       int  not null check (students >= 0),
    primary key (institution_id, course_id),
    unique (institution_id, code),
    foreign key (institution_id, programme_id) references programme
);
call fence_tenant('course');

create table semester (
    institution_id uuid not null references institution,
    semester_id    uuid not null,
    code           text not null check (code ~ '^[0-9]{4}-[VH]$'),
    period         daterange not null,
    teaching       daterange not null,
    exams          daterange not null,
    primary key (institution_id, semester_id),
    unique (institution_id, code),
    check (teaching <@ period and exams <@ period)
);
call fence_tenant('semester');

-- What an institution has decided differently from the defaults, and from when. The latest decision for a date counts.
create table rulebook_setting (
    institution_id uuid not null references institution,
    decision_id    uuid not null,
    funder         text not null check (funder in ('NAV', 'OWN')),
    setting        text not null,
    value          text not null,
    valid_from     date not null,
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    reason         text not null check (reason <> ''),
    primary key (institution_id, decision_id)
);
call fence_tenant('rulebook_setting');
call append_only('rulebook_setting');

-- Percentages by kind of contract. Contribution is null where the zone's rate is used.
create table employer_cost (
    institution_id uuid not null references institution,
    decision_id    uuid not null,
    contract_kind  text not null check (contract_kind in ('EMPLOYEE', 'CONTRACTOR')),
    valid_from     date not null,
    holiday_pay    numeric not null check (holiday_pay between 0 and 100),
    pension        numeric not null check (pension between 0 and 100),
    contribution   numeric check (contribution between 0 and 100),
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    primary key (institution_id, decision_id)
);
call fence_tenant('employer_cost');
call append_only('employer_cost');
