-- Which commands were carried out, and what they answered. The key comes before the work, the answer after it: neither is
-- ever changed, so they are two rows.
create table receipt (
  institution_id uuid not null,
  key uuid not null,
  person_id uuid not null,
  name text not null,
  at timestamptz not null,
  primary key (institution_id, key)
);
create table receipt_answer (
  institution_id uuid not null,
  key uuid not null,
  person_id uuid not null,
  location text not null,
  message text not null,
  primary key (institution_id, key),
  foreign key (institution_id, key) references receipt
);
call fence_tenant('receipt');
call fence_tenant('receipt_answer');
call append_only('receipt');
call append_only('receipt_answer');
create policy own on receipt as restrictive using (person_id = (select me_person()));
create policy own on receipt_answer as restrictive using (person_id = (select me_person()));
