-- Hours that were sent and are due no more are taken back by a line of their own, with negative hours (rettelseslinje).
alter table payroll_export_line add column corrects uuid;
alter table payroll_export_line drop constraint payroll_export_line_minutes_check;
alter table payroll_export_line add constraint payroll_export_line_minutes_check
    check (minutes <> 0 and (minutes < 0) = (corrects is not null));
alter table payroll_export_line add constraint payroll_export_line_corrects
    foreign key (institution_id, corrects) references payroll_export_line (institution_id, id);

-- Which entries a correction takes back; each of them once in each layer they were sent in.
create table payroll_correction_entry (
    institution_id uuid not null,
    entry_id uuid not null,
    layer integer not null,
    line_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    minutes integer not null check (minutes > 0),
    primary key (institution_id, entry_id, layer),
    foreign key (institution_id, line_id, layer) references payroll_export_line (institution_id, id, layer),
    foreign key (institution_id, entry_id, layer) references payroll_export_entry (institution_id, entry_id, layer)
);
create index payroll_correction_entry_line on payroll_correction_entry (institution_id, line_id);

-- What payroll answered to an export (kvittering), line by line. The same file twice is one file.
create table payroll_receipt (
    institution_id uuid not null,
    id uuid not null,
    export_id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null,
    received_by uuid not null,
    received_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, export_id, sha256),
    foreign key (institution_id, export_id) references payroll_export (institution_id, id)
);
create table payroll_receipt_line (
    institution_id uuid not null,
    receipt_id uuid not null,
    line_id uuid not null,
    number integer not null check (number > 0),
    taken boolean not null,
    reason text not null check (length(reason) <= 200),
    primary key (institution_id, receipt_id, line_id),
    foreign key (institution_id, receipt_id) references payroll_receipt (institution_id, id),
    foreign key (institution_id, line_id) references payroll_export_line (institution_id, id)
);
create index payroll_receipt_line_line on payroll_receipt_line (institution_id, line_id);

-- Lines sent again under their own ids. Employee number and wage type are as they were registered then.
create table payroll_resend (
    institution_id uuid not null,
    id uuid not null,
    export_id uuid not null,
    attempt integer not null check (attempt > 1),
    document_id uuid not null,
    sent_by uuid not null,
    sent_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, export_id, attempt),
    foreign key (institution_id, export_id) references payroll_export (institution_id, id)
);
create table payroll_resend_line (
    institution_id uuid not null,
    resend_id uuid not null,
    line_id uuid not null,
    employee_no text not null,
    wage_type text not null,
    sent_at timestamptz not null,
    primary key (institution_id, resend_id, line_id),
    foreign key (institution_id, resend_id) references payroll_resend (institution_id, id),
    foreign key (institution_id, line_id) references payroll_export_line (institution_id, id)
);
create index payroll_resend_line_line on payroll_resend_line (institution_id, line_id, sent_at);
create index payroll_resend_line_employee on payroll_resend_line (institution_id, employee_no);

call fence_case('payroll_correction_entry', 'money_or_self:mentor_id');
call fence_tenant('payroll_receipt');
call fence_tenant('payroll_receipt_line');
call fence_tenant('payroll_resend');
call fence_tenant('payroll_resend_line');
call append_only('payroll_correction_entry');
call append_only('payroll_receipt');
call append_only('payroll_receipt_line');
call append_only('payroll_resend');
call append_only('payroll_resend_line');
create policy staff on payroll_receipt as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy staff on payroll_receipt_line as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy staff on payroll_resend as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy staff on payroll_resend_line as restrictive using (
    (select me_capacity()) in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM'));
