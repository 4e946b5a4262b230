-- A unit asks about a claim, and somebody here answers. Neither changes where the claim is.
create table claim_question (
    institution_id uuid not null,
    id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    content bytea not null,
    asked_by uuid not null,
    asked_on date not null,
    asked_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, id, claim_id, case_id),
    foreign key (institution_id, claim_id, case_id) references refund_claim (institution_id, id, case_id)
);
create index claim_question_claim on claim_question (institution_id, claim_id);
create table claim_answer (
    institution_id uuid not null,
    question_id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    content bytea not null,
    answered_by uuid not null,
    answered_on date not null,
    answered_at timestamptz not null,
    primary key (institution_id, question_id),
    foreign key (institution_id, question_id, claim_id, case_id) references claim_question (institution_id, id, claim_id, case_id)
);
call fence_case('claim_question', 'money');
call fence_case('claim_answer', 'money');
call append_only('claim_question');
call append_only('claim_answer');
call also_the_unit('claim_question', 'claim_id', false);
call also_the_unit('claim_answer', 'claim_id', false);
-- Asking is the one thing a unit writes by itself, in its own name.
alter policy unit_reads on claim_question with check (me_capacity() in ('NAV_UNIT', 'SYSTEM') and asked_by = me_person());
