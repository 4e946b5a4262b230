-- Where a unit takes a leader's or an auditor's signature for timesheets (documentation demanded, rules.md 5): who signed, and what. The
-- digest is of everything the claim would say that day; a claim that says something else is not signed.
create table claim_signature (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    grant_id uuid not null,
    version integer not null check (version >= 1),
    kind text not null check (kind in ('LEADER_SIGNATURE', 'AUDITOR_SIGNATURE')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    minutes integer not null check (minutes >= 0),
    total_ore bigint not null check (total_ore > 0),
    period_from date not null,
    period_to date not null check (period_from <= period_to),
    signed_by uuid not null,
    signed_in text not null check (signed_in = 'APPROVER'),
    signed_on date not null,
    signed_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, grant_id, sha256),
    unique (institution_id, id, case_id, signed_by),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id)
);
alter table claim_dispatch add unique (institution_id, id, claim_id, case_id, dispatched_by);
-- Which signature a version went out with. Two people: who signed it does not send it.
create table claim_dispatch_signature (
    institution_id uuid not null,
    dispatch_id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    dispatched_by uuid not null,
    signature_id uuid not null,
    signed_by uuid not null,
    primary key (institution_id, dispatch_id),
    foreign key (institution_id, dispatch_id, claim_id, case_id, dispatched_by)
        references claim_dispatch (institution_id, id, claim_id, case_id, dispatched_by),
    foreign key (institution_id, signature_id, case_id, signed_by)
        references claim_signature (institution_id, id, case_id, signed_by),
    constraint a_signed_claim_takes_two check (signed_by <> dispatched_by)
);
call fence_case('claim_signature', 'money');
call fence_case('claim_dispatch_signature', 'money');
call append_only('claim_signature');
call append_only('claim_dispatch_signature');
create policy in_own_name on claim_signature as restrictive for insert
    with check (signed_by = me_person() and me_capacity() = 'APPROVER');
