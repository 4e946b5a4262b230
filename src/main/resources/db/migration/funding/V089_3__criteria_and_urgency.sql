-- An approver saw past what the institution asks of those it pays for itself; the code says past what.
create table own_ground_override (
    institution_id uuid not null,
    grant_id uuid not null,
    case_id uuid not null,
    codes text[] not null check (cardinality(codes) > 0),
    reason text not null check (reason <> ''),
    overridden_by uuid not null,
    overridden_at timestamptz not null,
    primary key (institution_id, grant_id),
    foreign key (institution_id, grant_id) references own_grant_ground (institution_id, grant_id)
);
call fence_case('own_ground_override', 'money');
call append_only('own_ground_override');

-- The exam somebody waits for money before; it may decide their place.
alter table budget_wait add column exam_on date;
