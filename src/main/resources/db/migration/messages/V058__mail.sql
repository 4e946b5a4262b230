-- Mail to people's own addresses: that something waits for them. Nothing in it is about a case, so there is none to fence it by.
create table mail_out (
  institution_id uuid not null,
  id uuid not null,
  key text not null check (length(key) between 1 and 200),
  to_person uuid not null,
  subject text not null,
  body text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (institution_id, id),
  constraint mail_out_once unique (institution_id, key),
  foreign key (institution_id, to_person) references person
);
call fence_tenant('mail_out');
call append_only('mail_out');
create policy own on mail_out as restrictive using ((select me_capacity()) = 'SYSTEM' or to_person = (select me_person()));
