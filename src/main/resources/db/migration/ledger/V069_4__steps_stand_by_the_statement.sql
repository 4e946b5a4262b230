-- A step stands on the one before it, and the first where its share starts. Two keys asked that of every row by itself, and locked the row
-- they found; a third of what a step took went there. The sums of V069 look both rows up anyway: now that one look is the key as well, for
-- all steps of a statement. It says as much as the keys did, because nothing a step stands on is ever taken away: what was there when a
-- step came stays there. Two next steps of one share are still two rows of one primary key. See docs/adr/0053.
create function movements_stand() returns trigger language plpgsql security definer set search_path = public
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off set work_mem = '32MB' as $$
declare
    loose text;
begin
    with steps as materialized (
        select n.institution_id, n.case_id, n.from_account, n.to_account, n.grant_id, s.ore, m.grant_id as stood_for,
               case when n.step = 0 and (s.starts_at is distinct from n.to_account or s.case_id is distinct from n.case_id)
                   then 'movement_begins_where_the_share_does'
                 when n.step > 0 and (m.to_account is distinct from n.from_account or m.case_id is distinct from n.case_id)
                   then 'movement_follows_the_one_before' end as loose
        from moved n
        left join cost_share s on s.institution_id = n.institution_id and s.id = n.share_id
        left join movement m on m.institution_id = n.institution_id and m.share_id = n.share_id and m.step = n.step - 1),
    legs as (
        select institution_id, case_id, from_account as account, stood_for as grant_id, -ore as ore from steps
        where from_account is not null
        union all
        select institution_id, case_id, to_account, grant_id, ore from steps where to_account <> 'SPLIT'),
    sums as (
        select institution_id, case_id, account, coalesce(grant_id, '00000000-0000-0000-0000-000000000000') as grant_id,
               sum(ore)::bigint as ore
        from legs group by 1, 2, 3, 4),
    kept as (
        insert into case_balance as b (institution_id, case_id, account, grant_id, ore)
        select institution_id, case_id, account, grant_id, ore from sums where ore <> 0
        -- In one order for everybody.
        order by 1, 2, 3, 4
        on conflict (institution_id, case_id, account, grant_id) do update set ore = b.ore + excluded.ore)
    select max(steps.loose) into loose from steps;
    if loose is not null then
        raise exception 'a step does not stand: %', loose using errcode = '23503', constraint = loose, table = 'movement';
    end if;
    return null;
end $$;
create trigger movements_stand after insert on movement referencing new table as moved
    for each statement execute function movements_stand();
call by_doorman('movements_stand()');
drop trigger add_up_balances on movement;
-- Still written down as keys, so that whoever reads the schema finds them; asked by the statement.
alter table movement alter constraint movement_begins_where_the_share_does not enforced;
alter table movement alter constraint movement_follows_the_one_before not enforced;

-- The other half of those keys: nobody takes away or rewrites what something stands on, the owner of the tables included.
create function stays_as_written() returns trigger language plpgsql as $$
begin
    raise exception '% stays as it was written', tg_table_name using errcode = '23503', table = tg_table_name;
end $$;
create trigger stays_as_written before update or delete on movement for each statement execute function stays_as_written();
create trigger stays_as_written before update or delete on cost_share for each statement execute function stays_as_written();
create trigger stays_as_written before update or delete on cost_piece for each statement execute function stays_as_written();
