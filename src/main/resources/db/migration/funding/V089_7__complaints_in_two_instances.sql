-- A complaint is of a no or of less than was asked for, and is heard twice: by the office that decided, and by NAV Klageinstans where the office
-- stands by what it decided. Our own letter is kept with the step it was sent in.
create table complaint_step (
    institution_id uuid not null,
    decision_id uuid not null,
    step smallint not null check (step in (1, 2)),
    case_id uuid not null,
    rejection_id uuid,
    grant_id uuid,
    complainant text not null check (complainant in ('STUDENT', 'INSTITUTION')),
    sent_on date not null,
    message_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, decision_id, step),
    foreign key (institution_id, rejection_id) references rejection (institution_id, id),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id),
    check (num_nonnulls(rejection_id, grant_id) = 1 and decision_id = coalesce(rejection_id, grant_id))
);
create table complaint_step_answer (
    institution_id uuid not null,
    decision_id uuid not null,
    step smallint not null,
    case_id uuid not null,
    result text not null check (result in ('UPHELD', 'CHANGED', 'WITHDRAWN')),
    decided_on date not null,
    letter_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, decision_id, step),
    foreign key (institution_id, decision_id, step) references complaint_step (institution_id, decision_id, step)
);

-- What stood there is the first step; the owner reads all institutions' rows for as long as it takes.
alter table complaint no force row level security;
alter table complaint_answer no force row level security;
insert into complaint_step (institution_id, decision_id, step, case_id, rejection_id, complainant, sent_on, recorded_by, recorded_at)
    select institution_id, rejection_id, 1, case_id, rejection_id, complainant, sent_on, recorded_by, recorded_at from complaint;
insert into complaint_step_answer (institution_id, decision_id, step, case_id, result, decided_on, letter_id, recorded_by, recorded_at)
    select institution_id, rejection_id, 1, case_id, result, decided_on, letter_id, recorded_by, recorded_at from complaint_answer;
drop table complaint_answer cascade;
drop table complaint;
alter table complaint_ruling add foreign key (institution_id, rejection_id) references rejection (institution_id, id);

call fence_case('complaint_step', 'money');
call fence_case('complaint_step_answer', 'money');
call append_only('complaint_step');
call append_only('complaint_step_answer');
create index grant_follow_up_case on grant_follow_up (institution_id, case_id);
