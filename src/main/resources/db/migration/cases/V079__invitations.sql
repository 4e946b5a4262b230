-- A student who studies through NAV is told before a semester that there are mentors (A3), once. What it said is in the texts of the
-- house; here is who was told, when and in which written form.
create table invitation (
    institution_id uuid not null,
    id uuid not null,
    student_id uuid not null,
    semester_from date not null,
    language text not null check (language in ('nb', 'nn', 'en')),
    mailed boolean not null,
    sent_by uuid not null,
    sent_at timestamptz not null,
    primary key (institution_id, id),
    constraint invitation_once unique (institution_id, student_id, semester_from),
    foreign key (institution_id, student_id) references person
);
create index invitation_semester on invitation (institution_id, semester_from);
call fence_tenant('invitation');
call append_only('invitation');
create policy know on invitation as restrictive using (
  (select me_capacity()) in ('SYSTEM', 'COORDINATOR')
  or (select me_capacity()) = 'STUDENT' and student_id = (select me_person()));
create policy never on invitation as restrictive using ((select me_capacity()) in ('STUDENT', 'SYSTEM')
  or student_id not in (select denied_students()));

-- What the student answered; the last one counts.
create table invitation_answer (
    institution_id uuid not null,
    id uuid not null,
    invitation_id uuid not null,
    answer text not null check (answer in ('YES', 'NO')),
    answered_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, invitation_id) references invitation (institution_id, id)
);
create index invitation_answer_of on invitation_answer (institution_id, invitation_id);
call fence_tenant('invitation_answer');
call append_only('invitation_answer');
create policy know on invitation_answer as restrictive using (invitation_id in (select id from invitation));
