-- What a coordinator answers those who ask for more hours, in words only mentor and student read.
alter table more_hours_request add constraint more_hours_request_of_case unique (institution_id, id, case_id);

create table more_hours_answer (
    institution_id uuid not null,
    request_id uuid not null,
    case_id uuid not null,
    outcome text not null check (outcome in ('APPLY', 'NO')),
    words bytea,
    answered_by uuid not null,
    answered_at timestamptz not null,
    primary key (institution_id, request_id),
    foreign key (institution_id, request_id, case_id) references more_hours_request (institution_id, id, case_id),
    constraint a_no_says_why check (outcome = 'APPLY' or words is not null)
);
create index more_hours_answer_case on more_hours_answer (institution_id, case_id);

call fence_case('more_hours_answer', 'hours');
call append_only('more_hours_answer');
