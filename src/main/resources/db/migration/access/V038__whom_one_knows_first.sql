-- Two fences stood around a case: who knows of it, and who never may. Whoever the doorman let in is in the list of cases one knows, and the list
-- leaves out the denied (V034): nothing more needs to be asked of a row in it. For each row of each table four settings were read again, and it
-- was a quarter of the database's time. Now the list is asked first, and the rest, the denial with it, of the rows that are not in it.
--
--   know:  case is in the list of those I know, or (another reason to know, and not denied)
create function known_here() returns text immutable language sql as
  $$ select '(case_id IN ( SELECT unnest(known_cases_here()) AS unnest))' $$;
create function never_here() returns text immutable language sql as
  $$ select '((me_capacity() = ANY (ARRAY[''STUDENT''::text, ''SYSTEM''::text])) OR (NOT is_denied_here(case_id)))' $$;

-- The two fences of a table become one. Only where the list is a reason by itself, and where never says what it says of every case.
create procedure know_first(t regclass) language plpgsql as $$
declare
  other text;
begin
  select replace(pg_get_expr(k.polqual, t), ' OR ' || known_here(), '') into other
    from pg_policy k join pg_policy n on n.polrelid = k.polrelid and n.polname = 'never' and pg_get_expr(n.polqual, t) = never_here()
    where k.polrelid = t and k.polname = 'know' and pg_get_expr(k.polqual, t) like '((%) OR ' || known_here() || '%)'
      and pg_get_expr(k.polqual, t) not like '% AND %';
  if other is not null then
    execute format('alter policy know on %s using (%s or (%s and %s))', t, known_here(), other, never_here());
    execute format('drop policy never on %s', t);
  end if;
end $$;

-- And apart again, for who adds a reason to know: the denial is stronger than that too.
create procedure never_apart(t regclass) language plpgsql as $$
declare
  stood text := (select pg_get_expr(polqual, t) from pg_policy where polrelid = t and polname = 'know');
  begins text := '(' || known_here() || ' OR (';
  ends text := ' AND ' || never_here() || '))';
begin
  if starts_with(stood, begins) and right(stood, length(ends)) = ends then
    execute format('alter policy know on %s using (%s or %s)', t,
      substr(stood, length(begins) + 1, length(stood) - length(begins) - length(ends)), known_here());
    execute format('create policy never on %s as restrictive using (%s)', t, never_here());
  end if;
end $$;

create or replace procedure also_handing_in(t text) language plpgsql as $$
begin
  call never_apart(t::regclass);
  execute (select format('alter policy know on %I using ((%s) or is_handing_in_here(case_id))', t, pg_get_expr(polqual, polrelid))
    from pg_policy where polrelid = t::regclass and polname = 'know');
end $$;

-- What belongs to a document or a letter is seen by who sees that. Asked as a list it was every document of the institution, for each statement.
create procedure ask_of_the_one(t regclass) language plpgsql as $$
declare
  fence record;
begin
  for fence in
    select polname, regexp_match(pg_get_expr(polqual, t), '^\((\w+) IN \( SELECT (\w+)\.id\s+FROM (\w+)\)\)$') as said
    from pg_policy where polrelid = t and polqual is not null
  loop
    continue when fence.said is null or fence.said[2] <> fence.said[3];
    execute format('alter policy %I on %s using (exists (select from %I owner where owner.institution_id = %s.institution_id and owner.id = %s.%I))',
      fence.polname, t, fence.said[2], t, t, fence.said[1]);
  end loop;
end $$;

-- Called when all migrations are done (afterMigrate.sql), for the tables that stand and those to come.
create procedure fences_ask_little() language plpgsql as $$
declare
  t regclass;
begin
  call fences_in_plain_words();
  for t in select distinct polrelid::regclass from pg_policy loop
    call know_first(t);
    call ask_of_the_one(t);
  end loop;
end $$;
revoke all on function known_here() from public;
revoke all on function never_here() from public;
revoke all on procedure know_first(regclass) from public;
revoke all on procedure never_apart(regclass) from public;
revoke all on procedure ask_of_the_one(regclass) from public;
revoke all on procedure fences_ask_little() from public;

-- A line of the log about one's own case is found by its line, not by reading the log.
alter policy about_me on access_log using (me_capacity() in ('SYSTEM', 'PRIVACY_OFFICER') or person_id = me_person()
  or exists (select from access_shown s where s.institution_id = access_log.institution_id and s.line_id = access_log.line_id));
