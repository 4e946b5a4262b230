-- How much of a case stands in each place, for each grant: the sum of its shares, kept by the database in the statement that
-- moves one. Lists ask for it on every page, and adding all movements up takes as long as there are movements. The audit
-- adds them up again and compares. See docs/adr/0017.
create table case_balance (
    institution_id uuid not null,
    case_id uuid not null,
    account text not null,
    -- The nil id for what is held for no grant.
    grant_id uuid not null,
    ore bigint not null,
    primary key (institution_id, case_id, account, grant_id)
);
call fence_case('case_balance', 'money');
revoke insert, update, delete, truncate on case_balance from kneika_app;
-- What a claim could have, by grant, and nothing else of a long history.
create index case_balance_claimable on case_balance (institution_id, case_id, grant_id) include (ore)
    where account = 'CLAIMABLE' and ore <> 0;

create function keep_balance() returns trigger language plpgsql security definer set search_path = public as $$
declare
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    worth bigint;
begin
    select ore into strict worth from cost_share where institution_id = new.institution_id and id = new.share_id;
    if worth = 0 then
        return null;
    end if;
    if new.from_account is not null then
        update case_balance b set ore = b.ore - worth
        from movement m
        where m.institution_id = new.institution_id and m.share_id = new.share_id and m.step = new.step - 1
          and b.institution_id = new.institution_id and b.case_id = new.case_id and b.account = new.from_account
          and b.grant_id = coalesce(m.grant_id, nobody);
    end if;
    if new.to_account <> 'SPLIT' then
        insert into case_balance as b (institution_id, case_id, account, grant_id, ore)
        values (new.institution_id, new.case_id, new.to_account, coalesce(new.grant_id, nobody), worth)
        on conflict (institution_id, case_id, account, grant_id) do update set ore = b.ore + excluded.ore;
    end if;
    return null;
end $$;
-- Before the function is the doorman's: who makes a trigger must be allowed to ask it.
create trigger keep_balance after insert on movement for each row execute function keep_balance();
grant select on cost_share, movement to kneika_doorman;
grant select, insert, update on case_balance to kneika_doorman;
call by_doorman('keep_balance()');

-- What is there already. The doorman sees every institution; the owner, bound by its own fences, sees none.
set local role kneika_doorman;
insert into case_balance (institution_id, case_id, account, grant_id, ore)
select s.institution_id, s.case_id, m.to_account, coalesce(m.grant_id, '00000000-0000-0000-0000-000000000000'), sum(s.ore)
from cost_share s
join movement m on m.institution_id = s.institution_id and m.share_id = s.id
where m.to_account <> 'SPLIT'
  and not exists (select from movement n
                  where n.institution_id = m.institution_id and n.share_id = m.share_id and n.step = m.step + 1)
group by 1, 2, 3, 4;
set local role kneika_owner;

-- A month's cost per case reads this and nothing else.
create index cost_piece_worked on cost_piece (institution_id, work_day) include (case_id, part, ore);
