-- A form that was sent after its sender had been signed out, sealed, until they are back. One a person and capacity: a
-- newer one takes its place. Nobody else at the institution reads it; what is old is removed.
create table kept_form (
  institution_id uuid not null,
  person_id uuid not null,
  capacity text not null,
  path text not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (institution_id, person_id, capacity)
);
call fence_tenant('kept_form');
create policy own on kept_form as restrictive using ((select me_capacity()) = 'SYSTEM'
  or (person_id = (select me_person()) and capacity = (select me_capacity())));
