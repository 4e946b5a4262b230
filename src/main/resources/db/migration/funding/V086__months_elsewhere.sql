-- NAV's 36 months are the student's, not a case's (rules.md 2). What has been used elsewhere is told with its source, and counts while the
-- student consents; an approver may record that NAV has let somebody go on; what comes after the last month is a decision, not a surprise.
alter table consent drop constraint consent_purpose_check,
    add constraint consent_purpose_check check (purpose in ('PROCESS', 'APPLY_NAV', 'NAV_MONTHS', 'SHARE'));

create table months_elsewhere (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    from_on date,
    to_on date,
    months integer check (months between 1 and 60),
    place text not null check (length(place) between 1 and 120),
    source text not null check (source in ('STUDENT', 'NAV', 'INSTITUTION')),
    told_by uuid not null,
    told_at timestamptz not null,
    primary key (institution_id, id),
    check ((from_on is null) = (to_on is null)),
    check ((from_on is null) <> (months is null)),
    check (to_on >= from_on)
);
create index months_elsewhere_case on months_elsewhere (institution_id, case_id);

create table months_elsewhere_withdrawal (
    institution_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    primary key (institution_id, entry_id),
    foreign key (institution_id, entry_id) references months_elsewhere (institution_id, id)
);

-- The newest one of a case counts; none is taken back by a row of 0.
create table months_exception (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    extra_months integer not null check (extra_months between 0 and 24),
    reason text not null check (length(reason) between 1 and 1000),
    approved_by uuid not null,
    approved_at timestamptz not null,
    primary key (institution_id, id)
);
create index months_exception_case on months_exception (institution_id, case_id, id);

-- What comes after the last month: the institution's plan, and the student's wish.
create table plan_after_months (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    plan text not null check (plan in ('OWN', 'OTHER', 'NONE')),
    note text not null check (length(note) <= 500),
    wish boolean not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (institution_id, id)
);
create index plan_after_months_case on plan_after_months (institution_id, case_id, id);

-- At each extension: as before, fewer hours, or no more? The student's view first (rules.md 6). Why is between them and the coordinator.
create table tapering_answer (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    from_on date not null,
    answer text not null check (answer in ('SAME', 'FEWER', 'STOP')),
    week_minutes integer check (week_minutes between 30 and 2400),
    by_student boolean not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    primary key (institution_id, id),
    check ((answer = 'FEWER') = (week_minutes is not null))
);
create index tapering_answer_case on tapering_answer (institution_id, case_id, id);

call fence_case('months_elsewhere', 'money');
call fence_case('months_elsewhere_withdrawal', 'money');
call fence_case('months_exception', 'money');
call fence_case('plan_after_months', 'money');
call fence_case('tapering_answer', 'case');
call append_only('months_elsewhere');
call append_only('months_elsewhere_withdrawal');
call append_only('months_exception');
call append_only('plan_after_months');
call append_only('tapering_answer');

-- The same student elsewhere: earlier cases here always; what is known at another institution in this house, and what was told, only while
-- the student consents. The doorman answers with days and a name of a place, for cases whoever asks may know of, and with nothing else.
grant select on support_case, funding_grant, funding_grant_version, months_elsewhere, months_elsewhere_withdrawal, consent, person_identity
    to kneika_doorman;
create index person_identity_number on person_identity (number_index);
create function nav_days_elsewhere(cases uuid[])
    returns table (of_case uuid, entry uuid, from_on date, to_on date, months integer, place text, source text)
    stable language sql security definer set search_path = public as $$
  with asked as materialized (
    select c.institution_id, c.case_id, c.student_id,
           coalesce((select n.given from consent n where n.institution_id = c.institution_id and n.case_id = c.case_id
                       and n.purpose = 'NAV_MONTHS' order by n.consent_id desc limit 1), false) as consents
    from support_case c
    where c.institution_id = me_inst() and c.case_id = any(cases)
      and (me_capacity() in ('SYSTEM', 'FINANCE', 'APPROVER') or c.case_id = any(known_cases_here()))
      and (me_capacity() in ('STUDENT', 'SYSTEM') or not c.case_id = any(coalesce(denied_cases_here(), '{}')))),
  also as (
    select a.case_id, o.institution_id as there, o.case_id as other, 'HERE' as source
    from asked a
    join support_case o on o.institution_id = a.institution_id and o.student_id = a.student_id and o.case_id <> a.case_id
    union all
    select a.case_id, o.institution_id, o.case_id, 'KNEIKA'
    from asked a
    join person_identity mine on mine.institution_id = a.institution_id and mine.person_id = a.student_id
    join person_identity theirs on theirs.number_index = mine.number_index and theirs.institution_id <> mine.institution_id
    join support_case o on o.institution_id = theirs.institution_id and o.student_id = theirs.person_id
    where a.consents)
  select b.case_id, null::uuid, v.from_on, v.to_on, null::integer, i.name, b.source
  from also b
  join funding_grant g on g.institution_id = b.there and g.case_id = b.other and g.funder = 'NAV'
  join lateral (select n.from_on, n.to_on from funding_grant_version n
                where n.institution_id = g.institution_id and n.grant_id = g.id order by n.version desc limit 1) v on true
  join institution i on i.institution_id = b.there
  union all
  select a.case_id, m.id, m.from_on, m.to_on, m.months, m.place, m.source
  from asked a
  join months_elsewhere m on m.institution_id = a.institution_id and m.case_id = a.case_id
  where a.consents and not exists (select from months_elsewhere_withdrawal w
                                   where w.institution_id = m.institution_id and w.entry_id = m.id)
  order by 1, 3 nulls last
$$;
call by_doorman('nav_days_elsewhere(uuid[])');
