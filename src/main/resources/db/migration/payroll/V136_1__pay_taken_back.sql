-- A line with a minus takes back what an earlier one paid (tilbaketrekk). One sign for the whole line. See docs/adr/0043.
alter table voucher_line drop constraint voucher_line_minutes_check;
alter table voucher_line drop constraint voucher_line_wage_ore_check;
alter table voucher_line drop constraint voucher_line_holiday_pay_ore_check;
alter table voucher_line drop constraint voucher_line_pension_ore_check;
alter table voucher_line drop constraint voucher_line_contribution_ore_check;
alter table voucher_line add constraint voucher_line_one_sign check (
    minutes >= 0 and wage_ore >= 0 and holiday_pay_ore >= 0 and pension_ore >= 0 and contribution_ore >= 0
    or minutes <= 0 and wage_ore <= 0 and holiday_pay_ore <= 0 and pension_ore <= 0 and contribution_ore <= 0);

-- Minutes that were taken back can be paid anew, in the next round; in one round no minute is paid twice.
alter table voucher_match add column round integer not null default 0 check (round >= 0);
alter table voucher_match drop constraint paid_once;
alter table voucher_match add constraint paid_once exclude using gist
    (institution_id with =, entry_id with =, layer with =, round with =, minutes with &&);

-- Which minutes of an entry a line took back: the first time is round 1, and there is one of each.
create table voucher_back (
    institution_id uuid not null,
    voucher_line_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    layer integer not null,
    round integer not null check (round > 0),
    minutes int4range not null check (not isempty(minutes)),
    primary key (institution_id, voucher_line_id, entry_id),
    unique (institution_id, entry_id, layer, round),
    foreign key (institution_id, voucher_line_id) references voucher_line (institution_id, id),
    foreign key (institution_id, entry_id, layer) references payroll_export_entry (institution_id, entry_id, layer)
);
call fence_case('voucher_back', 'money');
call append_only('voucher_back');

-- A mentor reads for good what was taken back of their own pay, as what was paid (V138), with neither case nor student.
create function own_taken_back(asked uuid[]) returns table (entry_id uuid, voucher_line_id uuid, layer integer, minutes int4range)
    stable language sql security definer set search_path = public as $$
  select b.entry_id, b.voucher_line_id, b.layer, b.minutes from voucher_back b
  join voucher_line v on v.institution_id = b.institution_id and v.id = b.voucher_line_id
  where b.institution_id = me_inst() and b.entry_id = any(asked) and me_capacity() = 'MENTOR' and v.mentor_id = me_person()
$$;
grant select (institution_id, entry_id, voucher_line_id, layer, minutes) on voucher_back to kneika_doorman;
grant select (institution_id, id, mentor_id) on voucher_line to kneika_doorman;
call by_doorman('own_taken_back(uuid[])');
