-- The balances of V061, added up once for each statement and not for each movement in it: a month's vouchers are thousands.
create function keep_balances() returns trigger language plpgsql security definer set search_path = public as $$
begin
    with moved_ore as (
        select n.*, s.ore from moved n
        join cost_share s on s.institution_id = n.institution_id and s.id = n.share_id
        where s.ore <> 0),
    legs as (
        select w.institution_id, w.case_id, w.from_account as account, m.grant_id, -w.ore as ore
        from moved_ore w
        join movement m on m.institution_id = w.institution_id and m.share_id = w.share_id and m.step = w.step - 1
        where w.from_account is not null
        union all
        select institution_id, case_id, to_account, grant_id, ore from moved_ore where to_account <> 'SPLIT')
    insert into case_balance as b (institution_id, case_id, account, grant_id, ore)
    select institution_id, case_id, account, coalesce(grant_id, '00000000-0000-0000-0000-000000000000'), sum(ore)::bigint
    from legs group by 1, 2, 3, 4
    -- In one order for everybody.
    order by 1, 2, 3, 4
    on conflict (institution_id, case_id, account, grant_id) do update set ore = b.ore + excluded.ore;
    return null;
end $$;
create trigger keep_balances after insert on movement referencing new table as moved
    for each statement execute function keep_balances();
call by_doorman('keep_balances()');
drop trigger keep_balance on movement;
