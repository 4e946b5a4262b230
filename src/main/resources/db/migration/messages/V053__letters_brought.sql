-- Letters somebody brought as files, many at once. What a file became is one row, in the transaction that made it so: a
-- file without one has not been read yet, whatever died on the way.
create table letter_bundle (
  institution_id uuid not null,
  id uuid not null,
  brought_by uuid not null,
  brought_at timestamptz not null,
  primary key (institution_id, id)
);
create index letter_bundle_by on letter_bundle (institution_id, brought_by, brought_at desc);

create table letter_file (
  institution_id uuid not null,
  id uuid not null,
  bundle_id uuid not null,
  position int not null check (position >= 1),
  name bytea not null,
  primary key (institution_id, id),
  unique (institution_id, bundle_id, position),
  foreign key (institution_id, bundle_id) references letter_bundle
);

-- Sealed, and gone when the file has been read: a letter is then kept as a letter.
create table letter_file_content (
  institution_id uuid not null,
  file_id uuid not null,
  content bytea not null,
  primary key (institution_id, file_id),
  foreign key (institution_id, file_id) references letter_file
);

create table letter_file_outcome (
  institution_id uuid not null,
  file_id uuid not null,
  came text not null check (came in ('MATCHED', 'OTHER_DATES', 'DUPLICATE', 'UNKNOWN', 'ELSEWHERE', 'UNREADABLE')),
  letter_id uuid,
  reason text,
  at timestamptz not null,
  primary key (institution_id, file_id),
  foreign key (institution_id, file_id) references letter_file,
  foreign key (institution_id, letter_id) references letter (institution_id, id),
  check ((came = 'UNREADABLE') = (letter_id is null)),
  check ((came = 'UNREADABLE') = (reason is not null))
);

call fence_tenant('letter_bundle');
call append_only('letter_bundle');
call fence_tenant('letter_file');
call append_only('letter_file');
call fence_tenant('letter_file_content');
call fence_tenant('letter_file_outcome');
call append_only('letter_file_outcome');

-- A bundle is the coordinator's who brought it. The house sees it too, to read it.
create policy own on letter_bundle as restrictive using (
  (select me_capacity()) = 'SYSTEM' or (select me_capacity()) = 'COORDINATOR' and brought_by = (select me_person()));
create policy own on letter_file as restrictive using (bundle_id in (select id from letter_bundle));
create policy own on letter_file_content as restrictive using (file_id in (select id from letter_file));
create policy own on letter_file_outcome as restrictive using (file_id in (select id from letter_file));

-- A letter that says it is for somebody else, so no reference of ours in it counts.
alter table letter add column addressed_to text check (addressed_to ~ '^[0-9]{9}$');

-- Somebody looked at a letter and nothing is to come of it: the note says why.
create table letter_aside (
  institution_id uuid not null,
  letter_id uuid not null,
  note bytea not null,
  set_aside_by uuid not null,
  set_aside_at timestamptz not null,
  primary key (institution_id, letter_id),
  foreign key (institution_id, letter_id) references letter (institution_id, id)
);
call fence_tenant('letter_aside');
call append_only('letter_aside');
create policy know on letter_aside as restrictive using (letter_id in (select id from letter));
