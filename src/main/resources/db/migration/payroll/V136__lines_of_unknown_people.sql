-- A voucher line with mentors' wage type and an employee number nobody here has is taken in and belongs to nobody. What somebody has said of
-- it: rightly another's, or put right in another file. Once.
create table voucher_line_aside (
    institution_id uuid not null,
    line_id uuid not null,
    reason text not null check (length(reason) between 3 and 500),
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (institution_id, line_id),
    foreign key (institution_id, line_id) references voucher_line (institution_id, id)
);
call fence_tenant('voucher_line_aside');
call append_only('voucher_line_aside');
create policy staff on voucher_line_aside as restrictive using (me_capacity() in ('FINANCE', 'SYSTEM'));
create index voucher_line_nobodys on voucher_line (institution_id, work_month) where mentor_id is null;
