-- An agreement is NAV's from the day the student, the employer and the mentor have signed it, to the day NAV concludes it: the office's waiting
-- time counts it as an application. One that is put away, or has lapsed after twelve weeks, waits for nobody.
grant select (institution_id, case_id, version, office_number, office_name) on nav_fact to kneika_doorman;
grant select (institution_id, id, case_id) on nav_agreement to kneika_doorman;
grant select (institution_id, agreement_id, version) on nav_agreement_version to kneika_doorman;
grant select (institution_id, agreement_id, version, party, signed_on) on nav_agreement_signature to kneika_doorman;
grant select (institution_id, agreement_id) on nav_agreement_withdrawal to kneika_doorman;
grant select (institution_id, agreement_id, version, concluded_on) on nav_agreement_conclusion to kneika_doorman;

create function agreement_answers() returns table (office_number text, office_name text, sent_on date, answered_on date)
    stable language sql security definer set search_path = public as $$
  select f.office_number, f.office_name, s.ready_on, c.concluded_on
  from nav_agreement a
  left join nav_agreement_conclusion c on c.institution_id = a.institution_id and c.agreement_id = a.id
  cross join lateral (select coalesce(c.version, max(v.version)) as version from nav_agreement_version v
    where v.institution_id = a.institution_id and v.agreement_id = a.id) n
  cross join lateral (
    select max(s.signed_on) filter (where s.party in ('STUDENT', 'EMPLOYER', 'MENTOR')) as ready_on,
           count(*) filter (where s.party in ('STUDENT', 'EMPLOYER', 'MENTOR')) as signed, max(s.signed_on) as last_on
    from nav_agreement_signature s
    where s.institution_id = a.institution_id and s.agreement_id = a.id and s.version = n.version) s
  cross join lateral (select o.office_number, o.office_name from nav_fact o
    where o.institution_id = a.institution_id and o.case_id = a.case_id order by o.version desc limit 1) f
  where a.institution_id = me_inst() and s.signed = 3 and f.office_number is not null
    and (c.concluded_on is not null
         or s.last_on + 84 >= (me_now() at time zone 'Europe/Oslo')::date
            and not exists (select from nav_agreement_withdrawal t where t.institution_id = a.institution_id and t.agreement_id = a.id)) $$;
call by_doorman('agreement_answers()');
