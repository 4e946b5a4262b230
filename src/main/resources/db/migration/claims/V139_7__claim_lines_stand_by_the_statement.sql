-- A line of a claim is of a dispatch and of a piece, both of its case. Two keys asked it of every row; a year's claims are 800 000 lines of
-- 14 000 dispatches. Asked by the statement, each dispatch once, as in V069_4: nothing of it is ever taken away. See docs/adr/0053.
create function claim_lines_stand() returns trigger language plpgsql security definer set search_path = public
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off set work_mem = '32MB' as $$
begin
    if exists (select from (select distinct institution_id, dispatch_id, claim_id, case_id from written) n
               where not exists (select from claim_dispatch d where d.institution_id = n.institution_id and d.id = n.dispatch_id
                                 and d.claim_id = n.claim_id and d.case_id = n.case_id)) then
        raise exception 'a line stands on no dispatch' using errcode = '23503', table = 'claim_line',
            constraint = 'claim_line_institution_id_dispatch_id_claim_id_case_id_fkey';
    end if;
    if exists (select from written n
               where not exists (select from cost_piece p where p.institution_id = n.institution_id and p.id = n.piece_id
                                 and p.case_id = n.case_id)) then
        raise exception 'a line stands on no piece' using errcode = '23503', table = 'claim_line',
            constraint = 'claim_line_institution_id_piece_id_case_id_fkey';
    end if;
    return null;
end $$;
create trigger claim_lines_stand after insert on claim_line referencing new table as written
    for each statement execute function claim_lines_stand();
grant select on cost_piece, claim_dispatch to kneika_doorman;
call by_doorman('claim_lines_stand()');
alter table claim_line alter constraint claim_line_institution_id_dispatch_id_claim_id_case_id_fkey not enforced;
alter table claim_line alter constraint claim_line_institution_id_piece_id_case_id_fkey not enforced;
create trigger stays_as_written before update or delete on claim_dispatch
    for each statement execute function stays_as_written();
