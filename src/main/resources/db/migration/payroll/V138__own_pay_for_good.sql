-- A mentor no longer knows a case that is over; what was paid, and with which month's wages, is theirs to read for good (D6). Of their own
-- lines only, and with neither case nor student.
create function own_paid(asked uuid[]) returns table (entry_id uuid, voucher_line_id uuid, layer integer, minutes int4range)
    stable language sql security definer set search_path = public as $$
  select m.entry_id, m.voucher_line_id, m.layer, m.minutes from voucher_match m
  join voucher_line v on v.institution_id = m.institution_id and v.id = m.voucher_line_id
  where m.institution_id = me_inst() and m.entry_id = any(asked) and me_capacity() = 'MENTOR' and v.mentor_id = me_person()
$$;
grant select (institution_id, entry_id, voucher_line_id, layer, minutes) on voucher_match to kneika_doorman;
grant select (institution_id, id, mentor_id) on voucher_line to kneika_doorman;
call by_doorman('own_paid(uuid[])');
