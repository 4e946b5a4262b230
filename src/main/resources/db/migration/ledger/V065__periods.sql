-- A month is closed by finance (periodeslutt), and opened again by an approver who says why; never the same person.
create table period_close (
    institution_id uuid not null,
    id uuid not null,
    month date not null check (extract(day from month) = 1),
    round integer not null check (round >= 1),
    closed_by uuid not null,
    closed_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, month, round),
    unique (institution_id, id, closed_by)
);
create table period_reopening (
    institution_id uuid not null,
    close_id uuid not null,
    closed_by uuid not null,
    reason text not null check (length(reason) between 3 and 500),
    reopened_by uuid not null,
    reopened_at timestamptz not null,
    primary key (institution_id, close_id),
    foreign key (institution_id, close_id, closed_by) references period_close (institution_id, id, closed_by),
    constraint period_reopening_by_another check (reopened_by <> closed_by)
);
call fence_tenant('period_close');
call fence_tenant('period_reopening');
call append_only('period_close');
call append_only('period_reopening');

-- The month a movement is booked in, and the one it belongs to where that was closed. Null before this: its own month.
alter table movement add column period date check (extract(day from period) = 1);
alter table movement add column belongs_to date check (extract(day from belongs_to) = 1 and belongs_to < period);
create view posting with (security_invoker = true) as
select m.institution_id, m.share_id, m.step, m.case_id, m.from_account, m.to_account, m.grant_id, m.cause, m.cause_id,
       m.moved_at, coalesce(m.period, date_trunc('month', m.moved_at at time zone 'Europe/Oslo')::date) as period,
       m.belongs_to, s.ore, s.split_of
from movement m
join cost_share s on s.institution_id = m.institution_id and s.id = m.share_id;
grant select on posting to kneika_app;
