-- A piece promises a root of its amount, a share that is split its parts, a part its first step. What keeps the promise comes later in
-- the transaction, so it was looked at when that ended: each row by itself, with two keys more for a part. A fifth of what a month of
-- vouchers took went there. Now each statement writes down what it promises, and all of it is looked at together, as late as before. See docs/adr/0053.
create table ledger_promise (
    institution_id uuid not null,
    id bigint not null generated always as identity,
    pieces uuid[] not null default '{}',
    wholes uuid[] not null default '{}',
    parts uuid[] not null default '{}',
    primary key (institution_id, id)
);
call fence_tenant('ledger_promise');
-- It is empty whenever a transaction has ended. Nobody writes it by hand, or a promise could be taken back.
revoke insert, update, delete, truncate on ledger_promise from kneika_app;
grant select, insert, delete on ledger_promise to kneika_doorman;
grant select on cost_piece to kneika_doorman;

create function pieces_promise() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into ledger_promise (institution_id, pieces) select institution_id, array_agg(id) from written group by institution_id;
    return null;
end $$;
create trigger pieces_promise after insert on cost_piece referencing new table as written
    for each statement execute function pieces_promise();
call by_doorman('pieces_promise()');

create function parts_promise() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into ledger_promise (institution_id, wholes, parts)
    select institution_id, array_agg(distinct split_of), array_agg(id) from written where split_of is not null group by institution_id;
    return null;
end $$;
create trigger parts_promise after insert on cost_share referencing new table as written
    for each statement execute function parts_promise();
call by_doorman('parts_promise()');

create function splits_promise() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into ledger_promise (institution_id, wholes)
    select institution_id, array_agg(share_id) from written where to_account = 'SPLIT' group by institution_id;
    return null;
end $$;
create trigger splits_promise after insert on movement referencing new table as written
    for each statement execute function splits_promise();
call by_doorman('splits_promise()');

create function promises_are_kept() returns trigger language plpgsql security definer set search_path = public
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_material = off as $$
declare
    here constant uuid := new.institution_id;
    broken uuid;
    loose text;
begin
    if cardinality(new.pieces) > 0 then
        select p.id into broken from unnest(new.pieces) asked (id)
        join cost_piece p on p.institution_id = here and p.id = asked.id
        where not exists (select from cost_share s join movement m on m.institution_id = s.institution_id and m.share_id = s.id
                          where s.institution_id = here and s.piece_id = p.id and s.split_of is null
                            and s.ore = p.ore and m.step = 0)
        limit 1;
        if broken is not null then
            raise exception 'piece % has no root share of its amount', broken using errcode = '23514';
        end if;
    end if;
    if cardinality(new.parts) > 0 then
        select s.id, case
                when not exists (select from movement m where m.institution_id = here and m.share_id = s.id and m.step = 0)
                    then 'part_is_in_its_place'
                when not exists (select from movement m where m.institution_id = here and m.share_id = s.split_of
                                 and m.step = s.split_step and m.to_account = s.ends_in and m.case_id = s.case_id)
                    then 'cost_share_is_of_a_split'
                when not exists (select from movement m where m.institution_id = here and m.share_id = s.split_of
                                 and m.step = s.stood_step and m.to_account = s.starts_at and m.case_id = s.case_id)
                    then 'cost_share_starts_where_the_whole_stood' end
        into broken, loose
        from unnest(new.parts) asked (id) join cost_share s on s.institution_id = here and s.id = asked.id
        order by 2 limit 1;
        if loose is not null then
            raise exception 'share % is not a part of what it was split of: %', broken, loose
                using errcode = '23514', constraint = loose, table = 'cost_share';
        end if;
    end if;
    if cardinality(new.wholes) > 0 then
        select s.id into broken from unnest(new.wholes) asked (id)
        join cost_share s on s.institution_id = here and s.id = asked.id
        where s.ore is distinct from (select sum(part.ore) from cost_share part
                                      where part.institution_id = here and part.split_of = s.id)
        limit 1;
        if broken is not null then
            raise exception 'the parts of share % do not sum to it', broken using errcode = '23514';
        end if;
    end if;
    delete from ledger_promise where institution_id = here and id = new.id;
    return null;
end $$;
create constraint trigger promises_are_kept after insert on ledger_promise
    deferrable initially deferred for each row execute function promises_are_kept();
call by_doorman('promises_are_kept()');

drop trigger piece_has_its_root on cost_piece;
drop trigger split_keeps_every_ore on movement;
drop trigger part_is_in_its_place on cost_share;
drop function piece_has_its_root(), split_keeps_every_ore(), part_is_in_its_place();
-- Still written down as keys, so that whoever reads the schema finds them; asked when the transaction ends, as before.
alter table cost_share alter constraint cost_share_is_of_a_split not enforced;
alter table cost_share alter constraint cost_share_starts_where_the_whole_stood not enforced;
