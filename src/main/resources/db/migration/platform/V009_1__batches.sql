-- One person's yes to many things at once. What was chosen is never changed; each thing gets its outcome, in the same
-- transaction as what was done or in one of its own when it was refused. How far a batch has come is derived.
create table batch (
  institution_id uuid not null,
  id uuid not null,
  kind text not null,
  person_id uuid not null,
  capacity text not null,
  started_at timestamptz not null,
  primary key (institution_id, id)
);
create index batch_person on batch (institution_id, person_id, kind, started_at);
create table batch_item (
  institution_id uuid not null,
  batch_id uuid not null,
  position int not null check (position >= 1),
  person_id uuid not null,
  subject uuid not null,
  -- What the chooser saw, as the room wrote it: a thing that is another by then is refused.
  seen text not null,
  primary key (institution_id, batch_id, position),
  foreign key (institution_id, batch_id) references batch
);
create table batch_outcome (
  institution_id uuid not null,
  batch_id uuid not null,
  position int not null,
  person_id uuid not null,
  accepted boolean not null,
  location text not null,
  reasons text not null,
  at timestamptz not null,
  primary key (institution_id, batch_id, position),
  foreign key (institution_id, batch_id, position) references batch_item,
  check (accepted = (reasons = ''))
);
call fence_tenant('batch');
call fence_tenant('batch_item');
call fence_tenant('batch_outcome');
call append_only('batch');
call append_only('batch_item');
call append_only('batch_outcome');
-- A batch is its starter's. The house sees it too, to go on after a crash.
create policy own on batch as restrictive using ((select me_capacity()) = 'SYSTEM' or person_id = (select me_person()));
create policy own on batch_item as restrictive using ((select me_capacity()) = 'SYSTEM' or person_id = (select me_person()));
create policy own on batch_outcome as restrictive using ((select me_capacity()) = 'SYSTEM' or person_id = (select me_person()));
