-- As V086, with the cases one knows made ready once: asked in a condition beside others, the list of them was read from its text again for each case,
-- which grows as their square.
set local role kneika_doorman;
drop function nav_days_elsewhere(uuid[]);
set local role kneika_owner;
create function nav_days_elsewhere(cases uuid[])
    returns table (of_case uuid, entry uuid, from_on date, to_on date, months integer, place text, source text)
    stable language sql security definer set search_path = public as $$
  with asked as materialized (
    select c.institution_id, c.case_id, c.student_id,
           coalesce((select n.given from consent n where n.institution_id = c.institution_id and n.case_id = c.case_id
                       and n.purpose = 'NAV_MONTHS' order by n.consent_id desc limit 1), false) as consents
    from support_case c
    where c.institution_id = me_inst() and c.case_id = any(cases)
      and (me_capacity() in ('SYSTEM', 'FINANCE', 'APPROVER') or c.case_id in (select unnest(known_cases_here())))
      and (me_capacity() in ('STUDENT', 'SYSTEM') or c.case_id not in (select unnest(coalesce(denied_cases_here(), '{}'))))),
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
