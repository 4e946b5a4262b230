-- NAV's decision that an education is a measure, with its dates and how we know (A6). It is about the student and may be known before there
-- is a case: whom to invite follows from it. A coordinator may know; the student reads their own.
create table education_decision (
    institution_id uuid not null,
    id uuid not null,
    student_id uuid not null,
    version integer not null check (version >= 1),
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    office_number text check (office_number ~ '^[0-9]{4}$'),
    known_from text not null check (known_from in ('SEEN', 'NAV', 'STUDENT', 'REGISTER')),
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, student_id, version),
    foreign key (institution_id, student_id) references person
);
create index education_decision_end on education_decision (institution_id, to_on);
call fence_tenant('education_decision');
call append_only('education_decision');
create policy know on education_decision as restrictive using (
  (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADMIN')
  or (select me_capacity()) = 'STUDENT' and student_id = (select me_person()));
-- Whoever is kept away from a student's case is kept away from this too; they may not read the case to know it.
grant select (institution_id, case_id, student_id) on support_case to kneika_doorman;
create function denied_students() returns setof uuid stable language sql security definer set search_path = public as $$
  select c.student_id from denial d join support_case c using (institution_id, case_id)
  where d.institution_id = me_inst() and d.person_id = me_person()
$$;
call by_doorman('denied_students()');
create policy never on education_decision as restrictive using ((select me_capacity()) in ('STUDENT', 'SYSTEM')
  or student_id not in (select denied_students()));

-- What the institution shows of an arrangement, and its own words for it. The last row counts.
create table arrangement_showing (
    institution_id uuid not null,
    id uuid not null,
    arrangement text not null check (arrangement in ('NAV_MENTOR', 'OWN_MENTOR', 'GENERAL_SCHEME', 'STUDY_AIDS', 'EXAMS',
        'SECRETARY_INTERPRETER', 'CARE', 'WORKING_LIFE')),
    to_students boolean not null,
    note text not null check (length(note) <= 500),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (institution_id, id)
);
call fence_tenant('arrangement_showing');
call append_only('arrangement_showing');
