-- How long offices take is asked for on every page of whoever plans (V089_2), and it was all applications of all years laid beside all grants.
-- When each was answered is kept here as it is said, like a balance (docs/adr/0022); nobody reads it but the doorman.
create table office_answer (
    institution_id uuid not null,
    application_id uuid not null,
    case_id uuid not null,
    office_number text not null,
    office_name text not null,
    sent_on date not null,
    answered_on date,
    withdrawn boolean not null,
    primary key (institution_id, application_id),
    foreign key (institution_id, application_id) references application_dispatch (institution_id, application_id)
);
call fence_case('office_answer', 'case');
revoke all on office_answer from kneika_app;
grant select, insert, update on office_answer to kneika_doorman;
grant select (case_id) on application_dispatch to kneika_doorman;

create function office_is_asked() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into office_answer (institution_id, application_id, case_id, office_number, office_name, sent_on, answered_on, withdrawn)
  select v.institution_id, v.application_id, new.case_id, v.office_number, v.office_name, new.sent_on,
         (select min(w.decided_on) from funding_grant f
          join funding_grant_version w on w.institution_id = f.institution_id and w.grant_id = f.id and w.version = 1
          where f.institution_id = new.institution_id and f.application_id = new.application_id),
         exists (select from application_withdrawal t
                 where t.institution_id = new.institution_id and t.application_id = new.application_id)
  from application_version v
  where v.institution_id = new.institution_id and v.application_id = new.application_id and v.version = new.version and v.funder = 'NAV';
  return null;
end $$;
create function office_rejects() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update office_answer set answered_on = least(answered_on, new.decided_on)
  where institution_id = new.institution_id and application_id = new.application_id;
  return null;
end $$;
create function office_grants() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update office_answer o set answered_on = least(o.answered_on, new.decided_on)
  from funding_grant f
  where f.institution_id = new.institution_id and f.id = new.grant_id
    and o.institution_id = f.institution_id and o.application_id = f.application_id;
  return null;
end $$;
create function office_need_not_answer() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update office_answer set withdrawn = true where institution_id = new.institution_id and application_id = new.application_id;
  return null;
end $$;
create trigger office_is_asked after insert on application_dispatch for each row execute function office_is_asked();
create trigger office_rejects after insert on rejection for each row execute function office_rejects();
create trigger office_grants after insert on funding_grant_version for each row when (new.version = 1) execute function office_grants();
create trigger office_need_not_answer after insert on application_withdrawal for each row execute function office_need_not_answer();
call by_doorman('office_is_asked()');
call by_doorman('office_rejects()');
call by_doorman('office_grants()');
call by_doorman('office_need_not_answer()');

set local role kneika_doorman;
insert into office_answer (institution_id, application_id, case_id, office_number, office_name, sent_on, answered_on, withdrawn)
select d.institution_id, d.application_id, d.case_id, v.office_number, v.office_name, d.sent_on, least(r.decided_on, g.decided_on),
       t.application_id is not null
from application_dispatch d
join application_version v on v.institution_id = d.institution_id and v.application_id = d.application_id and v.version = d.version
left join rejection r on r.institution_id = d.institution_id and r.application_id = d.application_id
left join (select f.institution_id, f.application_id, min(w.decided_on) as decided_on from funding_grant f
           join funding_grant_version w on w.institution_id = f.institution_id and w.grant_id = f.id and w.version = 1
           group by 1, 2) g on g.institution_id = d.institution_id and g.application_id = d.application_id
left join application_withdrawal t on t.institution_id = d.institution_id and t.application_id = d.application_id
where v.funder = 'NAV';
drop function office_answers();
set local role kneika_owner;

create function answers_of_offices() returns table (office_number text, office_name text, sent_on date, answered_on date)
    stable language sql security definer set search_path = public as $$
  select o.office_number, o.office_name, o.sent_on, o.answered_on
  from office_answer o
  where o.institution_id = me_inst() and (o.answered_on is not null or not o.withdrawn) $$;
call by_doorman('answers_of_offices()');
