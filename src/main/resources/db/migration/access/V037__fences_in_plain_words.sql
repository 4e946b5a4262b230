-- A fence that says (select me_inst()) is a small plan of its own, made ready for every table of every statement: a statement about hours has
-- nine tables and had ninety such plans, and making them ready took longer than finding the rows. Said plainly the same question is a
-- comparison: the database reads the setting when it looks. Only the cases one knows stay a list of their own, for a coordinator has hundreds.
create function is_denied_here(asked uuid) returns boolean stable language sql as
  $$ select coalesce(position(asked::text in current_setting('kneika.denied', true)) > 0, false) $$;
create function is_handing_in_here(asked uuid) returns boolean stable language sql as
  $$ select coalesce(position(asked::text in current_setting('kneika.handing_in', true)) > 0, false) $$;

-- The fences that stand: the words are exchanged, and nothing else of them. Called again by rooms that have fences of their own words.
create procedure fences_in_plain_words() language plpgsql as $$
declare
  fence record;
begin
  for fence in
    select polname, polrelid::regclass as t, said.for_reading, said.for_writing
    from pg_policy,
      lateral (select pg_get_expr(polqual, polrelid) as reading, pg_get_expr(polwithcheck, polrelid) as writing) as stood,
      lateral (select plainly(reading) as for_reading, plainly(writing) as for_writing) as said
    where said.for_reading is distinct from reading or said.for_writing is distinct from writing
  loop
    if fence.for_reading is not null then
      execute format('alter policy %I on %s using (%s)', fence.polname, fence.t, fence.for_reading);
    end if;
    if fence.for_writing is not null then
      execute format('alter policy %I on %s with check (%s)', fence.polname, fence.t, fence.for_writing);
    end if;
  end loop;
end $$;

create function plainly(fence text) returns text immutable language sql as $$
  select regexp_replace(regexp_replace(regexp_replace(fence,
    '\( SELECT (me_inst|me_person|me_capacity|me_now)\(\) AS \w+\)', '\1()', 'g'),
    '\(((?:\w+\.)?case_id) IN \( SELECT unnest\(denied_cases_here\(\)\) AS \w+\)\)', 'is_denied_here(\1)', 'g'),
    '\(((?:\w+\.)?case_id) IN \( SELECT unnest\(handing_in_cases_here\(\)\) AS \w+\)\)', 'is_handing_in_here(\1)', 'g')
$$;
revoke all on procedure fences_in_plain_words() from public;
revoke all on function plainly(text) from public;
call fences_in_plain_words();

-- And those to come, as in V001 and V034.
create or replace procedure fence_tenant(t text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy tenant on %I using (institution_id = me_inst())', t);
  execute format('grant select, insert, update, delete on %I to kneika_app', t);
end $$;

create or replace procedure fence_case(t text, class text) language plpgsql as $fence$
declare
  who text := split_part(class, '_or_self:', 1);
  self text := nullif(split_part(class, '_or_self:', 2), '');
  know text := $know$ me_capacity() = 'SYSTEM' or case_id in (select unnest(known_cases_here())) $know$;
begin
  if who not in ('case', 'hours', 'money') then
    raise exception 'fence_case(%): no such class: %', t, class;
  end if;
  call fence_tenant(t);
  -- Those who pay and approve see hours and money of every case, never why there is one (rules.md 7).
  if who in ('hours', 'money') then
    know := know || $$ or me_capacity() in ('FINANCE', 'APPROVER') $$;
  end if;
  if self is not null then
    know := know || format(' or %I = me_person()', self);
  end if;
  execute format('create policy know on %I as restrictive using (%s)', t, know);
  -- A denial is stronger than every role. A student is kept from their own case as staff, not as a student.
  execute format($never$ create policy never on %I as restrictive using (me_capacity() in ('STUDENT', 'SYSTEM')
    or not is_denied_here(case_id)) $never$, t);
end $fence$;

create or replace procedure also_handing_in(t text) language plpgsql as $$
begin
  execute (select format('alter policy know on %I using ((%s) or is_handing_in_here(case_id))', t, pg_get_expr(polqual, polrelid))
    from pg_policy where polrelid = t::regclass and polname = 'know');
end $$;
