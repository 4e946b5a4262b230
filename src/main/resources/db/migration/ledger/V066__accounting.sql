-- Which account of the accounting system each place of the ledger is (kontoplan). The latest decision counts.
create table accounting_account (
    institution_id uuid not null,
    id uuid not null,
    place text not null check (place in ('PAYROLL', 'PAID', 'CLAIMABLE', 'CLAIMED', 'RECEIVED', 'OWN', 'LOST', 'WRITTEN_OFF',
        'COVERED_BY_AGREEMENT', 'BUDGET')),
    account text not null check (account ~ '^[0-9A-Za-z.-]{1,20}$'),
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (institution_id, id)
);
call fence_tenant('accounting_account');
call append_only('accounting_account');

-- What the accounting system was given, word for word: the same file every time it is asked for.
create table accounting_export (
    institution_id uuid not null,
    id uuid not null,
    number integer not null check (number >= 1),
    up_to date not null check (extract(day from up_to) = 1),
    lines integer not null check (lines >= 0),
    debit_ore bigint not null check (debit_ore >= 0),
    content text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, number)
);
-- Each movement once.
create table accounting_export_movement (
    institution_id uuid not null,
    share_id uuid not null,
    step integer not null,
    case_id uuid not null,
    export_id uuid not null,
    primary key (institution_id, share_id, step),
    foreign key (institution_id, share_id, step) references movement (institution_id, share_id, step),
    foreign key (institution_id, export_id) references accounting_export (institution_id, id)
);
call fence_tenant('accounting_export');
call fence_case('accounting_export_movement', 'money');
call append_only('accounting_export');
call append_only('accounting_export_movement');
create policy staff on accounting_export as restrictive using ((select me_capacity()) in ('FINANCE', 'APPROVER', 'SYSTEM'));
