-- Not ours, but we know whose: sent on to whom it is for (forvaltningsloven 11), with what came with it.
create table letter_forward (
  institution_id uuid not null,
  letter_id uuid not null,
  message_id uuid not null,
  to_organisation text not null check (to_organisation ~ '^[0-9]{9}$'),
  to_name text not null,
  forwarded_by uuid not null,
  forwarded_at timestamptz not null,
  primary key (institution_id, letter_id),
  foreign key (institution_id, letter_id) references letter (institution_id, id),
  foreign key (institution_id, message_id) references outbox_item (institution_id, id)
);
call fence_tenant('letter_forward');
call append_only('letter_forward');
create policy know on letter_forward as restrictive using (letter_id in (select id from letter));
