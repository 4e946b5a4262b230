-- What a student has said yes and no to (samtykke). Each word is a fact; the latest about the same thing counts.
create table consent (
    institution_id uuid not null,
    consent_id     uuid not null,
    case_id        uuid not null,
    purpose        text not null check (purpose in ('PROCESS', 'APPLY_NAV', 'SHARE')),
    recipient      text check (recipient in ('MENTOR', 'NAV', 'LECTURER', 'COORDINATOR')),
    field          text check (field in ('HAS_MENTOR', 'NEED', 'PLAN', 'DIAGNOSIS', 'PHONE', 'STATUS', 'MENTOR_WORK', 'COURSE_NEED')),
    given          boolean not null,
    by_person      uuid not null,
    at             timestamptz not null,
    primary key (institution_id, consent_id),
    foreign key (institution_id, by_person) references person,
    check ((purpose = 'SHARE') = (recipient is not null)),
    check ((recipient is null) = (field is null))
);
create index consent_case on consent (institution_id, case_id, purpose, recipient, field, consent_id desc);
call fence_case('consent', 'case');
call append_only('consent');
-- Only the student speaks for the student.
create policy own_word on consent as restrictive for insert
    with check ((select me_capacity()) = 'STUDENT' and by_person = (select me_person()));
