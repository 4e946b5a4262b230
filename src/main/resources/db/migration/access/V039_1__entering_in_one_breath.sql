-- Entering is what every transaction begins with, and was three functions inside one another, each with a search path of its own to put up
-- and take down, and seven settings in two goes: some four tenths of a millisecond before anything was asked. It is one now, which asks only
-- what the capacity needs; looking again after a word about admissions is entering again as the one who is in.
drop function enter(text, text, text, text);
create function enter(institution text, person text, capacity text, business_time text) returns uuid
    volatile language plpgsql security definer set search_path = public as $$
declare
  here constant uuid := institution;
  self constant uuid := person;
  moment constant timestamptz := business_time;
  known text := '';
  denied text := '';
  handing_in text := '';
begin
  if capacity <> 'SYSTEM' then
    -- A denial is stronger than every role. A student is kept from their own case as staff, not as a student.
    if capacity <> 'STUDENT' then
      denied := coalesce((select string_agg(d.case_id::text, ',') from denial d where d.institution_id = here and d.person_id = self), '');
    end if;
    known := coalesce((select string_agg(a.case_id::text, ',') from admission a
      where a.institution_id = here and a.person_id = self and a.capacity = enter.capacity
        and a.from_at <= moment and (a.until_at is null or a.until_at > moment)
        and (denied = '' or position(a.case_id::text in denied) = 0)), '');
    -- 62 days after the last day a mentor hands in what was worked (V032).
    if capacity = 'MENTOR' then
      handing_in := coalesce((select string_agg(a.case_id::text, ',') from admission a
        where a.institution_id = here and a.person_id = self and a.capacity = 'MENTOR' and a.close_reason = 'assignment-ended'
          and a.until_at <= moment and a.until_at > moment - interval '62 days'
          and (denied = '' or position(a.case_id::text in denied) = 0)), '');
    end if;
  end if;
  perform set_config('kneika.institution', institution, true), set_config('kneika.person', person, true),
          set_config('kneika.capacity', capacity, true), set_config('kneika.now', business_time, true),
          set_config('kneika.known', known, true), set_config('kneika.denied', denied, true),
          set_config('kneika.handing_in', handing_in, true);
  return (select s.stamp from decided_stamp s where s.institution_id = here);
end $$;
call by_doorman('enter(text, text, text, text)');

drop function look_again();
create function look_again() returns void volatile language plpgsql security definer set search_path = public as $$
begin
  if coalesce(current_setting('kneika.institution', true), '') <> '' then
    perform enter(current_setting('kneika.institution'), current_setting('kneika.person'), current_setting('kneika.capacity'),
                  current_setting('kneika.now'));
  end if;
end $$;
call by_doorman('look_again()');

create or replace function enter_to_do(institution text, person text, capacity text, business_time text, command uuid, called text, sent timestamptz,
    out stamp uuid, out taken boolean) volatile language plpgsql as $$
begin
  stamp := public.enter(institution, person, capacity, business_time);
  insert into public.receipt (institution_id, key, person_id, name, at)
    values (institution::uuid, command, person::uuid, called, sent) on conflict do nothing;
  taken := found;
end $$;
-- What was set for the function before goes with it.
alter function enter_to_do(text, text, text, text, uuid, text, timestamptz) reset search_path;
