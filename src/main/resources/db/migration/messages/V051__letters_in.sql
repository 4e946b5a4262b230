-- Letters in. Who may see one follows from whether anybody knows which case it belongs to.
create table letter (
  institution_id uuid not null,
  id uuid not null,
  correspondence_id text not null check (length(correspondence_id) between 1 and 100),
  -- Null while nobody knows which case it belongs to; set once, together with its match.
  case_id uuid,
  audience text not null check (audience in ('CASE', 'MONEY', 'UNSORTED')),
  sender bytea not null,
  title bytea not null,
  body bytea not null,
  senders_reference bytea not null,
  -- Keyed hash of everything in it: the same letter under another id is found without opening any.
  content_index bytea not null,
  duplicate_of uuid,
  published_at timestamptz,
  received_at timestamptz not null,
  primary key (institution_id, id),
  constraint letter_once unique (institution_id, correspondence_id),
  foreign key (institution_id, duplicate_of) references letter (institution_id, id),
  check ((case_id is null) = (audience = 'UNSORTED'))
);
create index letter_case on letter (institution_id, case_id);
create index letter_content on letter (institution_id, content_index);
call fence_tenant('letter');
call append_only('letter');
grant update (case_id, audience) on letter to kneika_app;
create policy know on letter as restrictive using (
  (select me_capacity()) = 'SYSTEM'
  or case_id is null and (select me_capacity()) = 'COORDINATOR'
  or (select me_capacity()) = 'COORDINATOR' and case_id in (select known_cases())
  or audience = 'CASE' and (select me_capacity()) in ('STUDENT', 'ADVISER') and case_id in (select known_cases())
  or audience = 'MONEY' and (select me_capacity()) in ('APPROVER', 'FINANCE'));
create policy never on letter as restrictive using ((select me_capacity()) in ('STUDENT', 'SYSTEM') or case_id is null
  or case_id not in (select case_id from denial where institution_id = (select me_inst()) and person_id = (select me_person())));

create function letter_belongs_once() returns trigger language plpgsql as $$
begin
  if old.case_id is not null and (new.case_id, new.audience) is distinct from (old.case_id, old.audience) then
    raise exception 'a letter belongs to one case for good';
  end if;
  return new;
end $$;
create trigger letter_belongs_once before update on letter for each row execute function letter_belongs_once();

create table letter_attachment (
  institution_id uuid not null,
  letter_id uuid not null,
  position int not null,
  document_id uuid not null,
  name bytea not null,
  primary key (institution_id, letter_id, position),
  foreign key (institution_id, letter_id) references letter (institution_id, id),
  foreign key (institution_id, document_id) references document (institution_id, id)
);
call fence_tenant('letter_attachment');
call append_only('letter_attachment');
create policy know on letter_attachment as restrictive using (letter_id in (select id from letter));

-- Who found out where it belongs: our exact reference (matched_by null) or a person.
create table letter_match (
  institution_id uuid not null,
  letter_id uuid not null,
  case_id uuid not null,
  reference text,
  matched_by uuid,
  matched_at timestamptz not null,
  primary key (institution_id, letter_id),
  foreign key (institution_id, letter_id) references letter (institution_id, id),
  check (reference is not null or matched_by is not null)
);
call fence_tenant('letter_match');
call append_only('letter_match');
create policy know on letter_match as restrictive using (letter_id in (select id from letter));

-- What came of it.
create table letter_handling (
  institution_id uuid not null,
  letter_id uuid not null,
  what text not null check (what ~ '^[a-z-]{1,40}$'),
  handled_by uuid not null,
  handled_at timestamptz not null,
  primary key (institution_id, letter_id),
  foreign key (institution_id, letter_id) references letter (institution_id, id)
);
call fence_tenant('letter_handling');
call append_only('letter_handling');
create policy know on letter_handling as restrictive using (letter_id in (select id from letter));

-- Not ours: sent back with a note.
create table letter_return (
  institution_id uuid not null,
  letter_id uuid not null,
  message_id uuid not null,
  note bytea not null,
  returned_by uuid not null,
  returned_at timestamptz not null,
  primary key (institution_id, letter_id),
  foreign key (institution_id, letter_id) references letter (institution_id, id),
  foreign key (institution_id, message_id) references outbox_item (institution_id, id)
);
call fence_tenant('letter_return');
call append_only('letter_return');
create policy know on letter_return as restrictive using (letter_id in (select id from letter));
