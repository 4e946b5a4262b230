-- What a fence asks about admissions and denials, it asked of the tables, which stand behind fences of their own: some twenty questions for
-- each table of a statement, and a statement about hours has nine. Planning them was two fifths of the database's time. The doorman answers
-- the same (V002): who is admitted now, and not kept away.
create function denied_cases() returns setof uuid stable language sql security definer set search_path = public as $$
  select case_id from denial where institution_id = me_inst() and person_id = me_person()
$$;
call by_doorman('denied_cases()');

-- As in V001, with those two questions.
create or replace procedure fence_case(t text, class text) language plpgsql as $fence$
declare
  who text := split_part(class, '_or_self:', 1);
  self text := nullif(split_part(class, '_or_self:', 2), '');
  know text := $know$ (select me_capacity()) = 'SYSTEM' or case_id in (select known_cases()) $know$;
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
    or case_id not in (select denied_cases())) $never$, t);
end $fence$;

-- The fences that stand already: the question is exchanged, and nothing else of them.
do $$
declare
  admitted text;
  denied text;
  fence record;
  asked text;
begin
  create table fence_pattern (institution_id uuid, case_id uuid);
  create policy admitted on fence_pattern using (case_id in
    (select case_id from admission where institution_id = (select me_inst()) and person_id = (select me_person())
       and capacity = (select me_capacity()) and from_at <= (select me_now())
       and (until_at is null or until_at > (select me_now()))));
  create policy denied on fence_pattern using (case_id in
    (select case_id from denial where institution_id = (select me_inst()) and person_id = (select me_person())));
  select regexp_replace(pg_get_expr(polqual, polrelid), '\s+', ' ', 'g') into admitted
    from pg_policy where polrelid = 'fence_pattern'::regclass and polname = 'admitted';
  select regexp_replace(pg_get_expr(polqual, polrelid), '\s+', ' ', 'g') into denied
    from pg_policy where polrelid = 'fence_pattern'::regclass and polname = 'denied';
  drop table fence_pattern;
  for fence in select polname, polrelid::regclass as t, regexp_replace(pg_get_expr(polqual, polrelid), '\s+', ' ', 'g') as expr
      from pg_policy where polqual is not null loop
    asked := replace(replace(fence.expr, admitted, '(case_id in (select known_cases()))'), denied, '(case_id in (select denied_cases()))');
    if asked <> fence.expr then
      execute format('alter policy %I on %s using (%s)', fence.polname, fence.t, asked);
    end if;
  end loop;
end $$;
