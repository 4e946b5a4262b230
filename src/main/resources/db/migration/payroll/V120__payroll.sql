-- Hours sent to payroll (lønnsfil): each approved entry once.
create table payroll_export (
    institution_id uuid not null,
    id uuid not null,
    number integer not null check (number > 0),
    up_to date not null check (extract(day from up_to) = 1),
    document_id uuid not null,
    exported_by uuid not null,
    exported_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, number)
);

-- One line per mentor, work month, rate and wage type.
create table payroll_export_line (
    institution_id uuid not null,
    id uuid not null,
    export_id uuid not null,
    external_id text not null,
    mentor_id uuid not null,
    employee_no text not null,
    wage_type text not null,
    work_month date not null check (extract(day from work_month) = 1),
    rate numeric(8, 4) not null check (rate > 0),
    contract_kind text not null check (contract_kind in ('EMPLOYEE', 'CONTRACTOR')),
    minutes integer not null check (minutes > 0),
    primary key (institution_id, id),
    unique (institution_id, external_id),
    foreign key (institution_id, export_id) references payroll_export (institution_id, id)
);
create index payroll_export_line_month on payroll_export_line (institution_id, work_month, mentor_id);
create index payroll_export_line_employee on payroll_export_line (institution_id, employee_no, work_month);

create table payroll_export_entry (
    institution_id uuid not null,
    entry_id uuid not null,
    line_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    day date not null,
    minutes integer not null check (minutes > 0),
    primary key (institution_id, entry_id),
    foreign key (institution_id, line_id) references payroll_export_line (institution_id, id),
    foreign key (institution_id, entry_id, case_id, mentor_id)
        references hour_entry (institution_id, id, case_id, mentor_id)
);
create index payroll_export_entry_line on payroll_export_entry (institution_id, line_id);

-- What came back (bilagsfil). The same file twice is one file.
create table voucher_file (
    institution_id uuid not null,
    id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null,
    document_id uuid not null,
    received_by uuid not null,
    received_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, sha256)
);

create table voucher_line (
    institution_id uuid not null,
    id uuid not null,
    file_id uuid not null,
    number integer not null check (number > 0),
    employee_no text not null,
    mentor_id uuid,
    payroll_month date not null check (extract(day from payroll_month) = 1),
    work_month date not null check (extract(day from work_month) = 1),
    wage_type text not null,
    minutes integer not null check (minutes >= 0),
    rate numeric(8, 4) not null check (rate >= 0),
    wage_ore bigint not null check (wage_ore >= 0),
    holiday_pay_ore bigint not null check (holiday_pay_ore >= 0),
    pension_ore bigint not null check (pension_ore >= 0),
    contribution_ore bigint not null check (contribution_ore >= 0),
    external_id text not null,
    export_line_id uuid,
    primary key (institution_id, id),
    unique (institution_id, file_id, number),
    foreign key (institution_id, file_id) references voucher_file (institution_id, id),
    foreign key (institution_id, export_line_id) references payroll_export_line (institution_id, id),
    -- Another job's line belongs to nobody here and to nothing we sent.
    check ((mentor_id is null) = (export_line_id is null))
);
create index voucher_line_export on voucher_line (institution_id, export_line_id);

-- Which minutes of an entry a voucher line paid; no minute twice.
create table voucher_match (
    institution_id uuid not null,
    voucher_line_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    minutes int4range not null check (not isempty(minutes)),
    primary key (institution_id, voucher_line_id, entry_id),
    foreign key (institution_id, voucher_line_id) references voucher_line (institution_id, id),
    foreign key (institution_id, entry_id) references payroll_export_entry (institution_id, entry_id),
    constraint paid_once exclude using gist (institution_id with =, entry_id with =, minutes with &&)
);

create table difference_explanation (
    institution_id uuid not null,
    difference_id uuid not null,
    mentor_id uuid not null,
    work_month date not null,
    kind text not null,
    explanation text not null check (length(explanation) between 3 and 500),
    explained_by uuid not null,
    explained_at timestamptz not null,
    primary key (institution_id, difference_id)
);

call fence_tenant('payroll_export');
call fence_tenant('payroll_export_line');
call fence_case('payroll_export_entry', 'money_or_self:mentor_id');
call fence_tenant('voucher_file');
call fence_tenant('voucher_line');
call fence_case('voucher_match', 'money');
call fence_tenant('difference_explanation');
call append_only('payroll_export');
call append_only('payroll_export_line');
call append_only('payroll_export_entry');
call append_only('voucher_file');
call append_only('voucher_line');
call append_only('voucher_match');
call append_only('difference_explanation');

-- What payroll knows of a person is for those who do payroll, and for the coordinator who explains a difference.
create policy staff on payroll_export_line as restrictive using (
    (select me_capacity()) in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM') or mentor_id = (select me_person()));
create policy staff on voucher_line as restrictive using (
    (select me_capacity()) in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM') or mentor_id = (select me_person()));
create policy staff on difference_explanation as restrictive using (
    (select me_capacity()) in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM'));
create policy staff on payroll_export as restrictive using (
    (select me_capacity()) in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM'));
create policy staff on voucher_file as restrictive using (
    (select me_capacity()) in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM'));
