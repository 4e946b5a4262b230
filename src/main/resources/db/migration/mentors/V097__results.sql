-- What somebody who offers to be a mentor got in a course, as the institution's register says it (rules.md 3: opt-in).
-- Gone when they take their offer back.
create table course_result (
    institution_id uuid not null,
    person_id      uuid not null,
    course_id      uuid not null,
    grade          text not null check (grade in ('A', 'B', 'C', 'D', 'E', 'F', 'PASS', 'FAIL')),
    told_by        uuid not null,
    told_at        timestamptz not null,
    primary key (institution_id, person_id, course_id),
    foreign key (institution_id, person_id) references person,
    foreign key (institution_id, course_id) references course
);
call fence_tenant('course_result');
create policy know on course_result as restrictive using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER') or person_id = (select me_person()));
