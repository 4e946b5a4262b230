-- Who is admitted to which case, in which capacity, from when until when. Rows are added and closed, never removed.
create table admission (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  capacity text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  granted_by uuid not null,
  granted_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 255),
  closed_by uuid,
  closed_at timestamptz,
  close_reason text check (length(close_reason) between 1 and 255),
  primary key (institution_id, id),
  check (until_at >= from_at),
  check (num_nulls(closed_by, closed_at, close_reason) in (0, 3)),
  check (closed_at is null or until_at is not null),
  -- Admitted twice is admitted once.
  constraint admission_once exclude using gist (institution_id with =, case_id with =, person_id with =, capacity with =,
    tstzrange(from_at, until_at) with &&)
);
create index admission_mine on admission (institution_id, person_id, capacity) include (case_id, from_at, until_at);
create index admission_around on admission (institution_id, case_id);

-- Who is never admitted, whatever the role (rules.md 7). A denial is for good.
create table denial (
  institution_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('OWN_CASE', 'FAMILY', 'CLOSE_COLLEAGUE', 'PROTECTED_ADDRESS')),
  denied_by uuid not null,
  denied_at timestamptz not null,
  primary key (institution_id, case_id, person_id, kind)
);
create index denial_mine on denial (institution_id, person_id, case_id);

call fence_tenant('admission');
call fence_tenant('denial');
call append_only('denial');
call append_only('admission');
grant update (until_at, closed_by, closed_at, close_reason) on admission to kneika_app;

-- The cases of whoever asks. It reads admissions behind their own fence, which could not ask itself.
create function known_cases() returns setof uuid stable language sql security definer set search_path = public as $$
  select case_id from admission where institution_id = me_inst() and person_id = me_person() and capacity = me_capacity()
     and from_at <= me_now() and (until_at is null or until_at > me_now())
  except select case_id from denial where institution_id = me_inst() and person_id = me_person() and me_capacity() <> 'STUDENT'
$$;
grant select on admission, denial to kneika_doorman;
call by_doorman('known_cases()');

-- One sees one's own admissions and denials, and those of others on the cases one knows: no list of who has a case.
create policy know on admission as restrictive using (person_id = (select me_person())
  or (select me_capacity()) = 'SYSTEM' or case_id in (select known_cases()));
create policy know on denial as restrictive using (person_id = (select me_person())
  or (select me_capacity()) = 'SYSTEM' or case_id in (select known_cases()));
