-- How long offices take is read from every answer of all years, and asked for on every page of whoever plans. What was made of them may be kept until
-- something is told: a row for each transaction that told. No row is changed, so nobody who sends an application waits for another.
create table office_told (
    institution_id uuid not null,
    told bigint not null,
    primary key (institution_id, told)
);
call fence_tenant('office_told');
revoke all on office_told from kneika_app;
grant select, insert on office_told to kneika_doorman;

create function office_is_told() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into office_told (institution_id, told) values (new.institution_id, pg_current_xact_id()::text::bigint) on conflict do nothing;
  return null;
end $$;
create trigger office_is_told after insert or update on office_answer for each row execute function office_is_told();
create trigger office_is_told after insert on nav_agreement for each row execute function office_is_told();
create trigger office_is_told after insert on nav_agreement_version for each row execute function office_is_told();
create trigger office_is_told after insert on nav_agreement_signature for each row execute function office_is_told();
create trigger office_is_told after insert on nav_agreement_conclusion for each row execute function office_is_told();
create trigger office_is_told after insert on nav_agreement_withdrawal for each row execute function office_is_told();
create trigger office_is_told after insert or update on nav_fact for each row execute function office_is_told();
call by_doorman('office_is_told()');

-- The last transaction that told, or nothing while one that is not done yet may have told before it: what is read then is kept by nobody. A transaction
-- that begins later has a higher number.
create function offices_told() returns bigint volatile language sql security definer set search_path = public as $$
  select case when pg_snapshot_xmin(pg_current_snapshot())::text::bigint > l.told then l.told end
  from (select coalesce(max(told), 0) as told from office_told where institution_id = me_inst()) l $$;
call by_doorman('offices_told()');
