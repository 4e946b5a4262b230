-- NAV's own paper of an agreement, and its receipts, kept before NAV closes access twelve weeks after the end (rules.md 2 SETTLED).
create table nav_agreement_paper (
    institution_id uuid not null,
    agreement_id uuid not null,
    document_id uuid not null,
    case_id uuid not null,
    kind text not null check (kind in ('AGREEMENT', 'RECEIPT')),
    sha256 text not null,
    kept_by uuid not null,
    kept_at timestamptz not null,
    primary key (institution_id, agreement_id, document_id),
    unique (institution_id, agreement_id, sha256),
    foreign key (institution_id, agreement_id) references nav_agreement (institution_id, id)
);
create index nav_agreement_paper_case on nav_agreement_paper (institution_id, case_id);
call fence_case('nav_agreement_paper', 'money');
call append_only('nav_agreement_paper');
