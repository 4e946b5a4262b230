create extension if not exists pg_trgm;

create table person (
    institution_id  uuid not null references institution,
    person_id       uuid not null,
    name            text not null check (length(name) between 1 and 200),
    email           text,
    phone           text,
    birth_date      date,
    written_form    text not null check (written_form in ('NB', 'NN', 'EN')),
    employee_number text,
    registered_by   uuid not null,
    registered_at   timestamptz not null,
    primary key (institution_id, person_id),
    unique (institution_id, employee_number)
);
call fence_tenant('person');

-- The identity number, sealed, and its keyed hash to look it up by. Apart from the person: few need it (rules.md 7).
create table person_identity (
    institution_id uuid  not null,
    person_id      uuid  not null,
    number         bytea not null,
    number_index   bytea not null,
    primary key (institution_id, person_id),
    unique (institution_id, number_index),
    foreign key (institution_id, person_id) references person
);
call fence_tenant('person_identity');
call append_only('person_identity');
create policy know on person_identity as restrictive using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER', 'FINANCE', 'ADMIN', 'NAV_ADVISER')
    or person_id = (select me_person()));

create table person_login (
    institution_id uuid not null,
    issuer         text not null,
    subject        text not null,
    person_id      uuid not null,
    primary key (institution_id, issuer, subject),
    foreign key (institution_id, person_id) references person
);
create index person_login_subject on person_login (issuer, subject);
call fence_tenant('person_login');

-- A role is granted by one, confirmed by another and ended, each a fact (two people: security.md).
create table role_grant (
    institution_id uuid not null,
    role_id        uuid not null,
    person_id      uuid not null,
    capacity       text not null check (capacity in ('STUDENT', 'MENTOR', 'COORDINATOR', 'ADVISER', 'APPROVER', 'FINANCE',
        'LECTURER', 'NAV_ADVISER', 'NAV_UNIT', 'ADMIN', 'PRIVACY_OFFICER')),
    from_date      date not null,
    until_date     date check (until_date >= from_date),
    granted_by     uuid not null check (granted_by <> person_id),
    granted_at     timestamptz not null,
    primary key (institution_id, role_id),
    unique (institution_id, role_id, person_id, granted_by),
    foreign key (institution_id, person_id) references person
);
create index role_grant_person on role_grant (institution_id, person_id);
call fence_tenant('role_grant');
call append_only('role_grant');

create table role_confirmation (
    institution_id uuid not null,
    role_id        uuid not null,
    person_id      uuid not null,
    granted_by     uuid not null,
    confirmed_by   uuid not null,
    confirmed_at   timestamptz not null,
    primary key (institution_id, role_id),
    foreign key (institution_id, role_id, person_id, granted_by)
        references role_grant (institution_id, role_id, person_id, granted_by),
    check (confirmed_by <> granted_by),
    check (confirmed_by <> person_id)
);
call fence_tenant('role_confirmation');
call append_only('role_confirmation');

create table role_end (
    institution_id uuid not null,
    role_id        uuid not null,
    last_day       date not null,
    ended_by       uuid not null,
    ended_at       timestamptz not null,
    reason         text not null check (length(reason) between 1 and 255),
    primary key (institution_id, role_id),
    foreign key (institution_id, role_id) references role_grant
);
call fence_tenant('role_end');
call append_only('role_end');

-- A role counts when it is confirmed; a student's and a mentor's follow from their studies and contract and need no second.
create view role_held with (security_invoker = true) as
select g.institution_id, g.role_id, g.person_id, g.capacity, g.from_date, least(g.until_date, e.last_day) as until_date,
    g.granted_by, c.confirmed_by,
    c.confirmed_by is not null or g.capacity in ('STUDENT', 'MENTOR') as counts
from role_grant g
left join role_confirmation c using (institution_id, role_id)
left join role_end e using (institution_id, role_id);
grant select on role_held to kneika_app;

create table student (
    institution_id uuid not null,
    person_id      uuid not null,
    student_number text not null check (student_number <> ''),
    programme_id   uuid,
    year           int  not null check (year between 1 and 20),
    primary key (institution_id, person_id),
    unique (institution_id, student_number),
    foreign key (institution_id, person_id) references person,
    foreign key (institution_id, programme_id) references programme
);
call fence_tenant('student');

-- Questions the doorman answers before anybody is known.
create function who_is(p_issuer text, p_subject text, p_today date)
    returns table (institution_id uuid, institution_name text, person_id uuid, person_name text, capacity text)
    stable language sql security definer set search_path = public as $$
    select p.institution_id, i.name, p.person_id, p.name, r.capacity
    from person_login l
    join person p using (institution_id, person_id)
    join institution i using (institution_id)
    join role_grant r using (institution_id, person_id)
    left join role_confirmation c using (institution_id, role_id)
    left join role_end e using (institution_id, role_id)
    where l.issuer = p_issuer and l.subject = p_subject
      and (c.role_id is not null or r.capacity in ('STUDENT', 'MENTOR'))
      and r.from_date <= p_today and coalesce(least(r.until_date, e.last_day), p_today) >= p_today
    order by i.name, r.capacity $$;

create function entries_of(p_institution uuid, p_person uuid, p_today date)
    returns table (institution_id uuid, institution_name text, person_id uuid, person_name text, capacity text)
    stable language sql security definer set search_path = public as $$
    select p.institution_id, i.name, p.person_id, p.name, r.capacity
    from person p
    join institution i using (institution_id)
    join role_grant r using (institution_id, person_id)
    left join role_confirmation c using (institution_id, role_id)
    left join role_end e using (institution_id, role_id)
    where p.institution_id = p_institution and p.person_id = p_person
      and (c.role_id is not null or r.capacity in ('STUDENT', 'MENTOR'))
      and r.from_date <= p_today and coalesce(least(r.until_date, e.last_day), p_today) >= p_today
    order by r.capacity $$;

grant select (institution_id, name) on institution to kneika_doorman;
grant select (institution_id, person_id, name) on person to kneika_doorman;
grant select on person_login, role_grant, role_confirmation, role_end to kneika_doorman;
call by_doorman('who_is(text, text, date)');
call by_doorman('entries_of(uuid, uuid, date)');

-- Where the training room's people are listed, so that one can choose who to be. Empty outside it.
create table training_part (
    institution_id uuid not null,
    person_id      uuid not null,
    capacity       text not null,
    position       int  not null,
    note           text not null,
    primary key (institution_id, person_id, capacity),
    foreign key (institution_id, person_id) references person
);
call fence_tenant('training_part');

create function training_people()
    returns table (institution_id uuid, institution_name text, person_id uuid, person_name text, capacity text, note text)
    stable language sql security definer set search_path = public as $$
    select t.institution_id, i.name, t.person_id, p.name, t.capacity, t.note
    from training_part t
    join person p using (institution_id, person_id)
    join institution i using (institution_id)
    order by i.name, t.position $$;
grant select on training_part to kneika_doorman;
call by_doorman('training_people()');
