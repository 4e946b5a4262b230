-- Letters out: what was sent, and what became of it. Nothing here is ever changed.
create table outbox_item (
  institution_id uuid not null,
  id uuid not null,
  case_id uuid,
  key text not null check (length(key) between 1 and 200),
  to_organisation text not null check (to_organisation ~ '^[0-9]{9}$'),
  to_name text not null,
  title bytea not null,
  body bytea not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  reference text not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  leaves_at timestamptz not null,
  primary key (institution_id, id),
  constraint outbox_item_once unique (institution_id, key)
);
create index outbox_item_case on outbox_item (institution_id, case_id);
call fence_tenant('outbox_item');
call append_only('outbox_item');
create policy know on outbox_item as restrictive using (
  (select me_capacity()) in ('SYSTEM', 'FINANCE', 'APPROVER')
  or case_id is null and (select me_capacity()) = 'COORDINATOR'
  or (select me_capacity()) in ('STUDENT', 'COORDINATOR', 'ADVISER') and case_id in (select known_cases()));
create policy never on outbox_item as restrictive using ((select me_capacity()) in ('STUDENT', 'SYSTEM') or case_id is null
  or case_id not in (select case_id from denial where institution_id = (select me_inst()) and person_id = (select me_person())));

create table outbox_enclosure (
  institution_id uuid not null,
  item_id uuid not null,
  position int not null,
  document_id uuid not null,
  primary key (institution_id, item_id, position),
  foreign key (institution_id, item_id) references outbox_item (institution_id, id),
  foreign key (institution_id, document_id) references document (institution_id, id)
);
call fence_tenant('outbox_enclosure');
call append_only('outbox_enclosure');
create policy know on outbox_enclosure as restrictive using (item_id in (select id from outbox_item));

-- A letter ends once: handed over or taken back. One row decides between the two.
create table outbox_end (
  institution_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('DELIVERED', 'WITHDRAWN')),
  at timestamptz not null,
  by uuid not null,
  primary key (institution_id, item_id),
  foreign key (institution_id, item_id) references outbox_item (institution_id, id)
);
call fence_tenant('outbox_end');
call append_only('outbox_end');
create policy know on outbox_end as restrictive using (item_id in (select id from outbox_item));
