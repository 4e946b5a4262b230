-- Several claims sent to one unit with one letter (samlekrav). Each stays a claim of its own: it is answered, returned and
-- settled by itself. What they have together is a reference, a letter and a KID.
create table collective_claim (
    institution_id uuid not null,
    id uuid not null,
    -- From 10001, like a claim's.
    reference text not null check (reference ~ '^S-[0-9]{4}-[0-9]{5,}$'),
    payer text not null,
    half_from date not null,
    half_to date not null,
    document_id uuid not null,
    message_id uuid not null,
    total_ore bigint not null check (total_ore > 0),
    sent_by uuid not null,
    sent_on date not null,
    sent_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, reference),
    check (half_from <= half_to)
);

create table collective_claim_part (
    institution_id uuid not null,
    collective_id uuid not null,
    dispatch_id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    primary key (institution_id, collective_id, claim_id),
    unique (institution_id, dispatch_id),
    foreign key (institution_id, collective_id) references collective_claim (institution_id, id),
    foreign key (institution_id, dispatch_id, claim_id, case_id)
        references claim_dispatch (institution_id, id, claim_id, case_id)
);
create index collective_claim_part_claim on collective_claim_part (institution_id, claim_id);

call fence_tenant('collective_claim');
call fence_case('collective_claim_part', 'money');
call append_only('collective_claim');
call append_only('collective_claim_part');
-- How much a unit owes for everybody is no single coordinator's.
create policy desk on collective_claim as restrictive using (
    (select me_capacity()) in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM'));
