-- NAV gave less than was asked for, or from a later day: what follows is decided, and by whom. The newest one of a grant counts.
create table grant_follow_up (
    institution_id uuid not null,
    id uuid not null,
    grant_id uuid not null,
    case_id uuid not null,
    follows text not null check (follows in ('COMPLAIN', 'ASK_REST', 'CHANGE_DATES', 'OWN_COST', 'ACCEPT')),
    reason text not null check (length(reason) <= 1000),
    message_id uuid,
    decided_by uuid not null,
    decided_on date not null,
    decided_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id),
    check ((follows = 'CHANGE_DATES') = (message_id is not null))
);
create index grant_follow_up_grant on grant_follow_up (institution_id, grant_id, id);
call fence_case('grant_follow_up', 'money');
call append_only('grant_follow_up');
