-- A mentor put forward to a student, and what the student said (rules.md 3: the student chooses; a refusal is for good).
create table candidate (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, case_id, mentor_id)
);

create table candidate_refusal (
    institution_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    refused_by uuid not null,
    refused_at timestamptz not null,
    primary key (institution_id, case_id, mentor_id),
    foreign key (institution_id, case_id, mentor_id) references candidate (institution_id, case_id, mentor_id)
);

create table candidate_choice (
    institution_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    assignment_id uuid not null,
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (institution_id, case_id, mentor_id),
    foreign key (institution_id, case_id, mentor_id) references candidate (institution_id, case_id, mentor_id),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id)
);

call fence_case('candidate', 'case_or_self:mentor_id');
call append_only('candidate');
call fence_case('candidate_refusal', 'case');
call append_only('candidate_refusal');
call fence_case('candidate_choice', 'case_or_self:mentor_id');
call append_only('candidate_choice');

-- A student sees the offers of those who are put forward to them, and no others.
alter policy know on mentor_offer using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER') or person_id = (select me_person())
    or ((select me_capacity()) = 'STUDENT' and person_id in
        (select mentor_id from candidate where institution_id = (select me_inst()))));
alter policy know on mentor_course using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER')
    or offer_id in (select id from mentor_offer where institution_id = (select me_inst())
        and (person_id = (select me_person()) or (select me_capacity()) = 'STUDENT')));
alter policy know on mentor_conflict using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER')
    or mentor_id = (select me_person()) or student_id = (select me_person()));

-- How much of each mentor's week is taken, over every case of the institution: a sum, never which cases.
create function weeks_taken(on_day date) returns table (mentor_id uuid, minutes bigint)
    stable language sql security definer set search_path = public as $$
    select a.mentor_id, sum(a.week_minutes)
    from assignment a
    left join assignment_end e on e.institution_id = a.institution_id and e.assignment_id = a.id
    where a.institution_id = me_inst() and (e.last_day is null or e.last_day >= on_day)
    group by a.mentor_id
$$;
call by_doorman('weeks_taken(date)');
