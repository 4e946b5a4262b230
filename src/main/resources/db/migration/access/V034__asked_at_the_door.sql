-- Every fence about a case asks who is admitted now. Asked of the doorman for each table of each statement, it was more than half of the
-- database's time: a statement about hours has nine tables. It is the same answer all through a transaction, but for what the transaction
-- itself says of it. So the doorman answers once, at the door, and the fences read what is written there.
create function known_cases_here() returns uuid[] stable language sql as
  $$ select string_to_array(nullif(current_setting('kneika.known', true), ''), ',')::uuid[] $$;
create function denied_cases_here() returns uuid[] stable language sql as
  $$ select string_to_array(nullif(current_setting('kneika.denied', true), ''), ',')::uuid[] $$;
create function handing_in_cases_here() returns uuid[] stable language sql as
  $$ select string_to_array(nullif(current_setting('kneika.handing_in', true), ''), ',')::uuid[] $$;

-- As known_cases() answers (V002), without sorting; denied_cases() and handing_in_cases() as they are.
create function look_again() returns void volatile language plpgsql security definer set search_path = public as $$
begin
  perform set_config('kneika.known', case when me_capacity() = 'SYSTEM' then '' else
            coalesce((select string_agg(a.case_id::text, ',') from admission a
                      where a.institution_id = me_inst() and a.person_id = me_person() and a.capacity = me_capacity()
                        and a.from_at <= me_now() and (a.until_at is null or a.until_at > me_now())
                        and (a.capacity = 'STUDENT' or not exists (select from denial d
                          where d.institution_id = a.institution_id and d.person_id = a.person_id and d.case_id = a.case_id))),
              '') end, true),
          set_config('kneika.denied', case when me_capacity() in ('STUDENT', 'SYSTEM') then '' else
            coalesce((select string_agg(c::text, ',') from denied_cases() c), '') end, true),
          set_config('kneika.handing_in', case when me_capacity() <> 'MENTOR' then '' else
            coalesce((select string_agg(c::text, ',') from handing_in_cases() c), '') end, true);
end $$;
call by_doorman('look_again()');

-- Who comes in, where, in which capacity, and at what time of business; until the transaction ends.
create function enter(institution text, person text, capacity text, business_time text) returns void
    volatile language plpgsql security definer set search_path = public as $$
begin
  perform set_config('kneika.institution', institution, true), set_config('kneika.person', person, true),
          set_config('kneika.capacity', capacity, true), set_config('kneika.now', business_time, true);
  perform look_again();
end $$;
call by_doorman('enter(text, text, text, text)');

-- What this transaction says of it counts at once.
create function look_again_after() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform look_again();
  return null;
end $$;
create trigger look_again after insert or update on admission for each statement execute function look_again_after();
create trigger look_again after insert on denial for each statement execute function look_again_after();
call by_doorman('look_again_after()');

-- The fences that stand: the question is exchanged, and nothing else of them. Called again by rooms that have fences of their own words.
create procedure fences_ask_at_the_door() language plpgsql as $$
declare
  fence record;
  asked text;
begin
  for fence in select polname, polrelid::regclass as t, pg_get_expr(polqual, polrelid) as expr from pg_policy where polqual is not null loop
    asked := regexp_replace(fence.expr, '\( SELECT (known|denied|handing_in)_cases\(\) AS \w+\)', '(select unnest(\1_cases_here()))', 'g');
    if asked <> fence.expr then
      execute format('alter policy %I on %s using (%s)', fence.polname, fence.t, asked);
    end if;
  end loop;
end $$;
revoke all on procedure fences_ask_at_the_door() from public;
call fences_ask_at_the_door();

-- And those to come, as in V033 and V032.
create or replace procedure fence_case(t text, class text) language plpgsql as $fence$
declare
  who text := split_part(class, '_or_self:', 1);
  self text := nullif(split_part(class, '_or_self:', 2), '');
  know text := $know$ (select me_capacity()) = 'SYSTEM' or case_id in (select unnest(known_cases_here())) $know$;
begin
  if who not in ('case', 'hours', 'money') then
    raise exception 'fence_case(%): no such class: %', t, class;
  end if;
  call fence_tenant(t);
  -- Those who pay and approve see hours and money of every case, never why there is one (rules.md 7).
  if who in ('hours', 'money') then
    know := know || $$ or (select me_capacity()) in ('FINANCE', 'APPROVER') $$;
  end if;
  if self is not null then
    know := know || format(' or %I = (select me_person())', self);
  end if;
  execute format('create policy know on %I as restrictive using (%s)', t, know);
  -- A denial is stronger than every role. A student is kept from their own case as staff, not as a student.
  execute format($never$ create policy never on %I as restrictive using ((select me_capacity()) in ('STUDENT', 'SYSTEM')
    or case_id not in (select unnest(denied_cases_here()))) $never$, t);
end $fence$;

create or replace procedure also_handing_in(t text) language plpgsql as $$
begin
  execute (select format('alter policy know on %I using ((%s) or case_id in (select unnest(handing_in_cases_here())))', t,
                         pg_get_expr(polqual, polrelid))
    from pg_policy where polrelid = t::regclass and polname = 'know');
end $$;
