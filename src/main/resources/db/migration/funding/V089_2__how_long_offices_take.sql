-- How long NAV's offices take, from the day an application was sent to the day it was answered. It is about offices and not about
-- anybody: whoever plans needs all of an institution's answers, also those in cases they may not know of. No case and no person comes out.
grant select (institution_id, application_id, version, funder, office_number, office_name) on application_version to kneika_doorman;
grant select (institution_id, application_id, version, sent_on) on application_dispatch to kneika_doorman;
grant select (institution_id, application_id) on application_withdrawal to kneika_doorman;
grant select (institution_id, id, application_id) on funding_grant to kneika_doorman;
grant select (institution_id, grant_id, version, decided_on) on funding_grant_version to kneika_doorman;
grant select (institution_id, application_id, decided_on) on rejection to kneika_doorman;

create function office_answers() returns table (office_number text, office_name text, sent_on date, answered_on date)
    stable language sql security definer set search_path = public as $$
  select v.office_number, v.office_name, d.sent_on, least(r.decided_on, g.decided_on)
  from application_dispatch d
  join application_version v
    on v.institution_id = d.institution_id and v.application_id = d.application_id and v.version = d.version
  left join rejection r on r.institution_id = d.institution_id and r.application_id = d.application_id
  left join lateral (
    select min(w.decided_on) as decided_on from funding_grant f
    join funding_grant_version w on w.institution_id = f.institution_id and w.grant_id = f.id and w.version = 1
    where f.institution_id = d.institution_id and f.application_id = d.application_id) g on true
  where d.institution_id = me_inst() and v.funder = 'NAV'
    and (r.decided_on is not null or g.decided_on is not null or not exists (select from application_withdrawal t
         where t.institution_id = d.institution_id and t.application_id = d.application_id)) $$;
call by_doorman('office_answers()');
