-- NAV's measures units (tiltaksenheter) look at the claims that were sent to them. Somebody has a seat at a unit when one here has said so and
-- another has confirmed it; the unit is named as claims are addressed.
create table unit_seat (
    institution_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    unit text not null check (length(unit) between 1 and 200),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, id, person_id, proposed_by),
    foreign key (institution_id, person_id) references person,
    constraint unit_seat_is_no_gift_to_oneself check (proposed_by <> person_id)
);
create index unit_seat_person on unit_seat (institution_id, person_id);
create table unit_seat_confirmation (
    institution_id uuid not null,
    seat_id uuid not null,
    person_id uuid not null,
    proposed_by uuid not null,
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    primary key (institution_id, seat_id),
    foreign key (institution_id, seat_id, person_id, proposed_by) references unit_seat (institution_id, id, person_id, proposed_by),
    constraint unit_seat_takes_two check (confirmed_by <> proposed_by and confirmed_by <> person_id)
);
create table unit_seat_end (
    institution_id uuid not null,
    seat_id uuid not null,
    ended_by uuid not null,
    ended_at timestamptz not null,
    primary key (institution_id, seat_id),
    foreign key (institution_id, seat_id) references unit_seat (institution_id, id)
);
call fence_tenant('unit_seat');
call fence_tenant('unit_seat_confirmation');
call fence_tenant('unit_seat_end');
call append_only('unit_seat');
call append_only('unit_seat_confirmation');
call append_only('unit_seat_end');
create policy desk on unit_seat as restrictive using (me_capacity() in ('FINANCE', 'APPROVER', 'SYSTEM')
    or me_capacity() = 'NAV_UNIT' and person_id = me_person());
create policy desk on unit_seat_confirmation as restrictive using (me_capacity() in ('FINANCE', 'APPROVER', 'SYSTEM'));
create policy desk on unit_seat_end as restrictive using (me_capacity() in ('FINANCE', 'APPROVER', 'SYSTEM'));
create policy desk_proposes on unit_seat as restrictive for insert with check (me_capacity() in ('FINANCE', 'SYSTEM'));
create policy desk_confirms on unit_seat_confirmation as restrictive for insert with check (me_capacity() in ('APPROVER', 'SYSTEM'));

-- No unit is admitted to a case: with an admission come the need and the diagnosis.
alter table admission add constraint a_unit_is_admitted_to_no_case check (capacity <> 'NAV_UNIT') not valid;

-- The doorman answers once, at the door (V034): which claims are the unit's, and which papers of theirs. A claim is the unit's whose last
-- version was sent to it; a paper is the unit's when it was addressed to it.
create function unit_claims_here() returns uuid[] stable language sql as
  $$ select string_to_array(nullif(current_setting('kneika.unit_claims', true), ''), ',')::uuid[] $$;
create function unit_papers_here() returns uuid[] stable language sql as
  $$ select string_to_array(nullif(current_setting('kneika.unit_papers', true), ''), ',')::uuid[] $$;
create function look_at_unit() returns void volatile language plpgsql security definer set search_path = public as $$
declare
  mine text[];
begin
  if me_capacity() is distinct from 'NAV_UNIT' then
    return;
  end if;
  select coalesce(array_agg(s.unit), '{}') into mine from unit_seat s join unit_seat_confirmation c
      on c.institution_id = s.institution_id and c.seat_id = s.id
    where s.institution_id = me_inst() and s.person_id = me_person()
      and not exists (select from unit_seat_end e where e.institution_id = s.institution_id and e.seat_id = s.id);
  perform set_config('kneika.unit_claims', coalesce((
      select string_agg(d.claim_id::text, ',') from claim_dispatch d
      where d.institution_id = me_inst() and d.payer = any(mine)
        and not exists (select from claim_dispatch n
                        where n.institution_id = d.institution_id and n.claim_id = d.claim_id and n.version > d.version)), ''), true);
  perform set_config('kneika.unit_papers', coalesce((
      select string_agg(paper::text, ',') from (
        select unnest(array[d.id, d.document_id]) as paper from claim_dispatch d
        where d.institution_id = me_inst() and d.payer = any(mine)
        union all
        select unnest(array[c.id, c.document_id]) from collective_claim c
        where c.institution_id = me_inst() and c.payer = any(mine)) as papers), ''), true);
end $$;
grant select on unit_seat, unit_seat_confirmation, unit_seat_end to kneika_doorman;
grant select (institution_id, id, claim_id, version, payer, document_id) on claim_dispatch to kneika_doorman;
grant select (institution_id, id, payer, document_id) on collective_claim to kneika_doorman;
call by_doorman('look_at_unit()');

-- Whom a claim of theirs is for: they may not read the case.
create function unit_students() returns table (claim_id uuid, student_id uuid) stable language sql security definer
    set search_path = public as $$
  select c.id, s.student_id from refund_claim c join support_case s using (institution_id, case_id)
  where c.institution_id = me_inst() and me_capacity() = 'NAV_UNIT' and c.id in (select unnest(unit_claims_here()))
    and not is_denied_here(c.case_id)
$$;
grant select (institution_id, id, case_id) on refund_claim to kneika_doorman;
call by_doorman('unit_students()');

-- A unit reads its claims. What it answers the house writes, with the unit's name on it: the ledger is none of its business.
create procedure also_the_unit(t text, key text, papers boolean) language plpgsql as $$
begin
  execute (select format('alter policy know on %I using ((%s) or me_capacity() = ''NAV_UNIT'' and %I in (select unnest(%s)))', t,
                         pg_get_expr(polqual, polrelid), key, case when papers then 'unit_papers_here()' else 'unit_claims_here()' end)
    from pg_policy where polrelid = t::regclass and polname = 'know');
  execute format('create policy unit_reads on %I as restrictive for insert with check (me_capacity() <> ''NAV_UNIT'')', t);
end $$;
revoke all on procedure also_the_unit(text, text, boolean) from public;
call also_the_unit('refund_claim', 'id', false);
call also_the_unit('claim_step', 'claim_id', false);
call also_the_unit('claim_dispatch', 'claim_id', false);
call also_the_unit('claim_payment', 'claim_id', false);
call also_the_unit('claim_write_off', 'claim_id', false);
call also_the_unit('claim_figures', 'dispatch_id', true);
call also_the_unit('claim_figures_line', 'dispatch_id', true);
call also_the_unit('collective_claim_part', 'claim_id', false);
alter policy desk on collective_claim using (me_capacity() in ('FINANCE', 'APPROVER', 'COORDINATOR', 'SYSTEM')
    or me_capacity() = 'NAV_UNIT' and id in (select unnest(unit_papers_here())));
create policy unit_reads on collective_claim as restrictive for insert with check (me_capacity() <> 'NAV_UNIT');

-- V040 would have let a unit that is admitted to a case see every claim's papers in it, whomever they were sent to.
do $$
begin
  execute (select format('alter policy know on document using ((%s) or me_capacity() = ''NAV_UNIT'' and id in (select unnest(unit_papers_here())))',
      replace(pg_get_expr(polqual, polrelid), ', ''NAV_UNIT''::text', ''))
    from pg_policy where polrelid = 'document'::regclass and polname = 'know');
end $$;
