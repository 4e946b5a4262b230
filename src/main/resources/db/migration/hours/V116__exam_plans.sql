-- When the exam is and how many hours are kept for it. Hours can be saved (rules.md 4); the last plan counts.
create table exam_plan (
    institution_id uuid not null,
    case_id uuid not null,
    number integer not null check (number > 0),
    exam_on date not null,
    kept_minutes integer not null check (kept_minutes between 0 and 60000),
    planned_by uuid not null,
    planned_at timestamptz not null,
    primary key (institution_id, case_id, number)
);
call fence_case('exam_plan', 'case');
call append_only('exam_plan');
