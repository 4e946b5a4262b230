-- The institution calls student and mentor to a talk on how it goes (statussamtale, source 003), and writes down what came of it.
create table status_talk (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    on_day date not null,
    with_whom text not null check (with_whom in ('STUDENT', 'MENTOR', 'BOTH')),
    place text not null check (length(place) <= 200),
    called_by uuid not null,
    called_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, case_id, on_day, with_whom),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id)
);

create table status_talk_note (
    institution_id uuid not null,
    talk_id uuid not null,
    case_id uuid not null,
    note bytea not null,
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, talk_id),
    foreign key (institution_id, talk_id) references status_talk (institution_id, id)
);

call fence_case('status_talk', 'case');
call append_only('status_talk');
call fence_case('status_talk_note', 'case');
call append_only('status_talk_note');

-- What was said is between the student and those who do the casework; a mentor sees that there was a talk.
create policy talked on status_talk_note as restrictive using (
    (select me_capacity()) in ('SYSTEM', 'STUDENT', 'COORDINATOR', 'ADVISER'));
