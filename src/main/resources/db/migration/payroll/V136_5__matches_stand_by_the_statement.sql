-- Which minutes a voucher line paid is of a line we have and of an entry we sent. Two keys asked it of every row; a file of 10 000 vouchers is
-- 150 000 of them. Asked by the statement, each line once, as in V069_4: nothing of it is ever taken away. That no minute is paid
-- twice is a constraint as before. See docs/adr/0053.
create function voucher_matches_stand() returns trigger language plpgsql security definer set search_path = public
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off set work_mem = '32MB' as $$
begin
    if exists (select from (select distinct institution_id, voucher_line_id from written) n
               where not exists (select from voucher_line v where v.institution_id = n.institution_id and v.id = n.voucher_line_id)) then
        raise exception 'a match stands on no voucher line' using errcode = '23503', table = 'voucher_match',
            constraint = 'voucher_match_institution_id_voucher_line_id_fkey';
    end if;
    if exists (select from written n
               where not exists (select from payroll_export_entry e where e.institution_id = n.institution_id
                                 and e.entry_id = n.entry_id and e.layer = n.layer)) then
        raise exception 'a match stands on no entry that was sent' using errcode = '23503', table = 'voucher_match',
            constraint = 'voucher_match_institution_id_entry_id_layer_fkey';
    end if;
    return null;
end $$;
create trigger voucher_matches_stand after insert on voucher_match referencing new table as written
    for each statement execute function voucher_matches_stand();
grant select on voucher_line, payroll_export_entry to kneika_doorman;
call by_doorman('voucher_matches_stand()');
alter table voucher_match alter constraint voucher_match_institution_id_voucher_line_id_fkey not enforced;
alter table voucher_match alter constraint voucher_match_institution_id_entry_id_layer_fkey not enforced;
create trigger stays_as_written before update or delete on voucher_line for each statement execute function stays_as_written();
create trigger stays_as_written before update or delete on payroll_export_entry
    for each statement execute function stays_as_written();
