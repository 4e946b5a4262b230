-- What was written, kept for good. The content is sealed; what may be said about it without opening it is beside it.
create table document (
  institution_id uuid not null,
  id uuid not null,
  -- Null while nobody knows which case it belongs to; set once.
  case_id uuid,
  -- Somebody it is about and who sees it whatever the audience, for example the mentor of a contract.
  person_id uuid,
  kind text not null check (kind in ('APPLICATION', 'LETTER', 'CONTRACT', 'DECLARATION', 'CLAIM', 'VOUCHER', 'OUTGOING')),
  audience text not null check (audience in ('CASE', 'MONEY', 'CONTRACT', 'UNSORTED')),
  title text not null check (length(title) between 1 and 200),
  language text not null check (language in ('nb', 'nn', 'en')),
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (institution_id, id),
  check (case_id is null or audience <> 'UNSORTED'),
  check (case_id is not null or audience <> 'CASE')
);
create index document_case on document (institution_id, case_id, created_at);
call fence_tenant('document');
call append_only('document');
grant update (case_id, audience) on document to kneika_app;

-- Who may see which document. known_cases() is who is admitted and not kept away.
create policy know on document as restrictive using (
  (select me_capacity()) = 'SYSTEM'
  or person_id = (select me_person())
  or case_id is null and audience in ('CONTRACT', 'UNSORTED') and (select me_capacity()) = 'COORDINATOR'
  or case_id is null and audience = 'CONTRACT' and (select me_capacity()) in ('APPROVER', 'FINANCE')
  or audience = 'CASE' and (select me_capacity()) in ('STUDENT', 'COORDINATOR', 'ADVISER') and case_id in (select known_cases())
  or audience = 'MONEY' and (select me_capacity()) in ('COORDINATOR', 'NAV_UNIT') and case_id in (select known_cases())
  or audience = 'CONTRACT' and (select me_capacity()) = 'COORDINATOR' and case_id in (select known_cases())
  or audience in ('MONEY', 'CONTRACT') and (select me_capacity()) in ('APPROVER', 'FINANCE'));
create policy never on document as restrictive using (
  (select me_capacity()) in ('STUDENT', 'SYSTEM') or person_id = (select me_person()) or case_id is null or case_id not in
    (select case_id from denial where institution_id = (select me_inst()) and person_id = (select me_person())));

create function document_belongs_once() returns trigger language plpgsql as $$
begin
  if old.case_id is not null and (new.case_id, new.audience) is distinct from (old.case_id, old.audience) then
    raise exception 'a document belongs to one case for good';
  end if;
  return new;
end $$;
create trigger document_belongs_once before update on document for each row execute function document_belongs_once();

create table document_content (
  institution_id uuid not null,
  document_id uuid not null,
  sealed bytea not null,
  primary key (institution_id, document_id),
  foreign key (institution_id, document_id) references document (institution_id, id)
);
alter table document_content alter column sealed set storage external; -- sealed bytes do not compress
call fence_tenant('document_content');
call append_only('document_content');
-- A child is seen by whoever sees its document.
create policy know on document_content as restrictive using (document_id in (select id from document));

create table signature_request (
  institution_id uuid not null,
  document_id uuid not null,
  id uuid not null,
  capacity text not null,
  person_id uuid,
  asked_at timestamptz not null,
  asked_by uuid not null,
  primary key (institution_id, document_id, id),
  constraint signature_asked_once unique nulls not distinct (institution_id, document_id, capacity, person_id),
  foreign key (institution_id, document_id) references document (institution_id, id)
);
call fence_tenant('signature_request');
call append_only('signature_request');
create policy know on signature_request as restrictive using (document_id in (select id from document));

-- A logged-in confirmation: this person, in this capacity, this very content. Once.
create table signature (
  institution_id uuid not null,
  document_id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  capacity text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null,
  primary key (institution_id, document_id, person_id),
  constraint signature_answers_one_request unique (institution_id, document_id, request_id),
  foreign key (institution_id, document_id, request_id) references signature_request (institution_id, document_id, id)
);
call fence_tenant('signature');
call append_only('signature');
create policy know on signature as restrictive using (document_id in (select id from document));
