-- A file of vouchers somebody brought, to be read by a job (bilagsfil). What stands in it is sealed, and goes when it is read.
create table voucher_brought (
    institution_id uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    brought_by uuid not null,
    brought_at timestamptz not null,
    primary key (institution_id, id)
);
create table voucher_content (
    institution_id uuid not null,
    brought_id uuid not null,
    content bytea not null,
    primary key (institution_id, brought_id),
    foreign key (institution_id, brought_id) references voucher_brought (institution_id, id)
);
-- What came of each attempt. No file: it was refused. Why follows from the file and from what is registered now.
create table voucher_outcome (
    institution_id uuid not null,
    brought_id uuid not null,
    attempt integer not null check (attempt > 0),
    file_id uuid,
    repeated boolean not null,
    at timestamptz not null,
    primary key (institution_id, brought_id, attempt),
    foreign key (institution_id, brought_id) references voucher_brought (institution_id, id),
    foreign key (institution_id, file_id) references voucher_file (institution_id, id)
);
call fence_tenant('voucher_brought');
call fence_tenant('voucher_content');
call fence_tenant('voucher_outcome');
call append_only('voucher_brought');
call append_only('voucher_outcome');
create policy staff on voucher_brought as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy staff on voucher_content as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy staff on voucher_outcome as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
