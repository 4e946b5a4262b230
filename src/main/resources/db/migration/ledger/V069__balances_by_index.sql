-- The balances of V064, found by index whatever the database believes of the tables. A file of vouchers is brought when the ledger is
-- small or its statistics are old, and the function's plan is kept for the connection: all shares were then read for each case that
-- was placed. Three quarters of the time of a file went there.
create function add_up_balances() returns trigger language plpgsql security definer set search_path = public
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off as $$
begin
    with moved_ore as materialized (
        select n.institution_id, n.share_id, n.step, n.case_id, n.from_account, n.to_account, n.grant_id, s.ore from moved n
        join cost_share s on s.institution_id = n.institution_id and s.id = n.share_id
        where s.ore <> 0),
    legs as (
        select w.institution_id, w.case_id, w.from_account as account, m.grant_id, -w.ore as ore
        from moved_ore w
        join movement m on m.institution_id = w.institution_id and m.share_id = w.share_id and m.step = w.step - 1
        where w.from_account is not null
        union all
        select institution_id, case_id, to_account, grant_id, ore from moved_ore where to_account <> 'SPLIT'),
    sums as (
        select institution_id, case_id, account, coalesce(grant_id, '00000000-0000-0000-0000-000000000000') as grant_id,
               sum(ore)::bigint as ore
        from legs group by 1, 2, 3, 4)
    insert into case_balance as b (institution_id, case_id, account, grant_id, ore)
    select institution_id, case_id, account, grant_id, ore from sums where ore <> 0
    -- In one order for everybody.
    order by 1, 2, 3, 4
    on conflict (institution_id, case_id, account, grant_id) do update set ore = b.ore + excluded.ore;
    return null;
end $$;
-- Before the function is the doorman's: who makes a trigger must be allowed to ask it.
create trigger add_up_balances after insert on movement referencing new table as moved
    for each statement execute function add_up_balances();
call by_doorman('add_up_balances()');
drop trigger keep_balances on movement;

-- Only what was split of something has a whole to sum to; a root was looked at by the piece it is of.
drop trigger part_is_in_its_place on cost_share;
create constraint trigger part_is_in_its_place after insert on cost_share
    deferrable initially deferred for each row when (new.split_of is not null) execute function part_is_in_its_place();
