-- The adviser talks with somebody who may become a mentor (mini-intervju, source 003) and says whether they fit this student.
create table mentor_interview (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    held_on date not null,
    advice text not null check (advice in ('FITS', 'UNSURE', 'FITS_NOT')),
    note bytea not null,
    held_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, case_id, mentor_id, held_on)
);
create index mentor_interview_case on mentor_interview (institution_id, case_id, held_on);

call fence_case('mentor_interview', 'case');
call append_only('mentor_interview');

-- It is about the mentor: neither the student nor another mentor reads it.
create policy interviewed on mentor_interview as restrictive using (
    (select me_capacity()) in ('SYSTEM', 'COORDINATOR', 'ADVISER'));
