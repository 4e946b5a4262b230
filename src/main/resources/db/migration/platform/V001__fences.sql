-- The fences every later table is put behind with one line. See docs/operations.md for the four roles.
create extension if not exists btree_gist;

-- Who asks: bound once per transaction. Unbound, they are null, and null lets nothing through.
create function me_inst() returns uuid stable language sql as
  $$ select nullif(current_setting('kneika.institution', true), '')::uuid $$;
create function me_person() returns uuid stable language sql as
  $$ select nullif(current_setting('kneika.person', true), '')::uuid $$;
create function me_capacity() returns text stable language sql as
  $$ select nullif(current_setting('kneika.capacity', true), '') $$;
-- Business time: it can be wound, so an admission is not judged by the database's own clock.
create function me_now() returns timestamptz stable language sql as
  $$ select nullif(current_setting('kneika.now', true), '')::timestamptz $$;

-- A tenant table: one institution's rows, for whoever acts there.
create procedure fence_tenant(t text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy tenant on %I using (institution_id = (select me_inst()))', t);
  execute format('grant select, insert, update, delete on %I to kneika_app', t);
end $$;

-- A tenant table about cases, with a column case_id: only for those who are admitted to the case and not kept away from it.
-- class: case | hours | money, and optionally _or_self:<column>, for example 'hours_or_self:mentor_id'.
create procedure fence_case(t text, class text) language plpgsql as $fence$
declare
  who text := split_part(class, '_or_self:', 1);
  self text := nullif(split_part(class, '_or_self:', 2), '');
  know text := $know$ (select me_capacity()) = 'SYSTEM' or case_id in
    (select case_id from admission where institution_id = (select me_inst()) and person_id = (select me_person())
       and capacity = (select me_capacity()) and from_at <= (select me_now())
       and (until_at is null or until_at > (select me_now()))) $know$;
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
  execute format($never$ create policy never on %I as restrictive using ((select me_capacity()) in ('STUDENT', 'SYSTEM') or case_id not in
    (select case_id from denial where institution_id = (select me_inst()) and person_id = (select me_person()))) $never$, t);
end $fence$;

-- Facts that happened: the runtime role can neither change nor remove them.
create procedure append_only(t text) language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %I from kneika_app', t);
end $$;

-- Shared reference data: the same for everybody, written by migrations only.
create procedure shared_reference(t text) language plpgsql as $$
begin
  execute format('grant select on %I to kneika_app', t);
end $$;

-- Technical tables: no institution and no personal data.
create procedure technical(t text) language plpgsql as $$
begin
  execute format('grant select, insert, update, delete on %I to kneika_app', t);
end $$;

-- A narrow question that has to be answered before anybody is bound (who logs in?), or behind a fence. The doorman has no
-- login, passes the fences, and may read only what a migration grants: the function must be security definer with a search_path.
create procedure by_doorman(f text) language plpgsql as $$
begin
  execute format('revoke all on function %s from public', f);
  execute format('grant execute on function %s to kneika_app', f);
  execute format('grant create on schema %I to kneika_doorman', current_schema());
  execute format('alter function %s owner to kneika_doorman', f);
  execute format('revoke create on schema %I from kneika_doorman', current_schema());
end $$;

revoke all on procedure fence_tenant(text), fence_case(text, text), append_only(text), shared_reference(text),
  technical(text), by_doorman(text) from public;
