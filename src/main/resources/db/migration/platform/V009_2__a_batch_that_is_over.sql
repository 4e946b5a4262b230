-- The house asks every quarter of a minute what was left in the middle. Counting the things of every batch there ever was is a question that grows;
-- that a batch is over is a fact, and is written when it is. (Batches from before get theirs when the house next asks: nothing waits in them.)
create table batch_end (
  institution_id uuid not null,
  batch_id uuid not null,
  person_id uuid not null,
  ended_at timestamptz not null,
  primary key (institution_id, batch_id),
  foreign key (institution_id, batch_id) references batch
);
call fence_tenant('batch_end');
call append_only('batch_end');
create policy own on batch_end as restrictive using (me_capacity() = 'SYSTEM' or person_id = me_person());
