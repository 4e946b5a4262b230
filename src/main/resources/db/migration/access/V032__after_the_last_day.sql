-- A mentor whose assignment is over no longer knows the case (V002: until_at). The hours they worked are still to be handed in and paid
-- (rules.md 4, late hours), and what an hour may be depends on what funded it and what others used of the same total.
-- So for 62 days, a month and its payroll run, those tables still answer, and no others.
create function handing_in_cases() returns setof uuid stable language sql security definer set search_path = public as $$
  select case_id from admission where institution_id = me_inst() and person_id = me_person() and capacity = me_capacity()
     and capacity = 'MENTOR' and close_reason = 'assignment-ended' and until_at <= me_now() and until_at > me_now() - interval '62 days'
  except select case_id from denial where institution_id = me_inst() and person_id = me_person()
$$;
call by_doorman('handing_in_cases()');

-- Adds those cases to a table that is fenced already. Each room names its own tables.
create procedure also_handing_in(t text) language plpgsql as $$
begin
  execute (select format('alter policy know on %I using ((%s) or case_id in (select handing_in_cases()))', t, pg_get_expr(polqual, polrelid))
    from pg_policy where polrelid = t::regclass and polname = 'know');
end $$;
revoke all on procedure also_handing_in(text) from public;
