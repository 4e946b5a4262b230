-- Payroll takes back an øre more than it paid, because it rounds each day by itself (øreavrunding). The line counts for what was paid;
-- what it says more is kept beside it. See docs/adr/0052.
create table voucher_rounding (
    institution_id uuid not null,
    voucher_line_id uuid not null,
    part text not null check (part in ('WAGE', 'HOLIDAY_PAY', 'PENSION', 'CONTRIBUTION')),
    ore bigint not null check (ore > 0),
    primary key (institution_id, voucher_line_id, part),
    foreign key (institution_id, voucher_line_id) references voucher_line (institution_id, id)
);
call fence_tenant('voucher_rounding');
call append_only('voucher_rounding');
