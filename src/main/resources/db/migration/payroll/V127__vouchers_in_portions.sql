-- A large file of vouchers is kept and answered at once, and its cost finds its place in the ledger in portions, each a transaction
-- of its own: nobody waits, nobody's case is held for minutes, and a machine that stops goes on where it was. See docs/adr/0039.
-- A file without portions was placed as it was taken in.
create table voucher_portion (
    institution_id uuid not null,
    file_id uuid not null,
    portion integer not null check (portion > 0),
    lines integer not null check (lines > 0),
    primary key (institution_id, file_id, portion),
    foreign key (institution_id, file_id) references voucher_file (institution_id, id)
);
create table voucher_portion_line (
    institution_id uuid not null,
    voucher_line_id uuid not null,
    file_id uuid not null,
    portion integer not null,
    primary key (institution_id, voucher_line_id),
    foreign key (institution_id, voucher_line_id) references voucher_line (institution_id, id),
    foreign key (institution_id, file_id, portion) references voucher_portion (institution_id, file_id, portion)
);
create index voucher_portion_line_portion on voucher_portion_line (institution_id, file_id, portion);
-- The portion's cost stands in the ledger; written in the transaction that put it there.
create table voucher_portion_placed (
    institution_id uuid not null,
    file_id uuid not null,
    portion integer not null,
    placed_at timestamptz not null,
    primary key (institution_id, file_id, portion),
    foreign key (institution_id, file_id, portion) references voucher_portion (institution_id, file_id, portion)
);
call fence_tenant('voucher_portion');
call fence_tenant('voucher_portion_line');
call fence_tenant('voucher_portion_placed');
call append_only('voucher_portion');
call append_only('voucher_portion_line');
call append_only('voucher_portion_placed');
create policy staff on voucher_portion as restrictive using (me_capacity() in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM'));
create policy staff on voucher_portion_line as restrictive using (me_capacity() in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM'));
create policy staff on voucher_portion_placed as restrictive using (me_capacity() in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM'));
