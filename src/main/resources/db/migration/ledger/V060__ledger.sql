-- Where every øre is. Append-only; what must hold, holds by construction (architecture.md, "The ledger, minimal").
-- A slice of one hour entry × one voucher line × one cost part.
create table cost_piece (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    entry_id uuid not null,
    slice int4range not null check (not isempty(slice) and lower(slice) >= 0 and upper(slice) is not null),
    voucher_line_id uuid not null,
    part text not null check (part in ('WAGE', 'HOLIDAY_PAY', 'PENSION', 'CONTRIBUTION')),
    ore bigint not null check (ore >= 0),
    work_day date not null,
    payroll_month date not null check (extract(day from payroll_month) = 1),
    rate numeric not null check (rate >= 0),
    primary key (institution_id, id),
    unique (institution_id, id, case_id),
    -- No minute of an entry costs the same thing twice, and so none is claimed twice.
    constraint cost_piece_slices_apart exclude using gist
        (institution_id with =, entry_id with =, part with =, slice with &&)
);
create index cost_piece_case on cost_piece (institution_id, case_id);
create index cost_piece_voucher_line on cost_piece (institution_id, voucher_line_id);

-- An undivided part of a piece. The root is the whole piece; the others came of a split.
create table cost_share (
    institution_id uuid not null,
    id uuid not null,
    piece_id uuid not null,
    case_id uuid not null,
    ore bigint not null check (ore >= 0),
    split_of uuid,
    split_step integer,
    starts_at text not null,
    ends_in text not null generated always as ('SPLIT') stored,
    primary key (institution_id, id),
    unique (institution_id, id, piece_id),
    unique (institution_id, id, case_id),
    unique (institution_id, id, starts_at),
    foreign key (institution_id, piece_id, case_id) references cost_piece (institution_id, id, case_id),
    foreign key (institution_id, split_of, piece_id) references cost_share (institution_id, id, piece_id),
    check ((split_of is null) = (split_step is null)),
    check (split_of is not null or starts_at = 'PAID'),
    check (split_of is null or ore > 0)
);
create unique index cost_share_one_root on cost_share (institution_id, piece_id) where split_of is null;
create index cost_share_piece on cost_share (institution_id, piece_id);
create index cost_share_split on cost_share (institution_id, split_of) where split_of is not null;
create index cost_share_case on cost_share (institution_id, case_id);

-- A share goes from the place where it is: step n leaves the place step n-1 came to.
create table movement (
    institution_id uuid not null,
    share_id uuid not null,
    step integer not null check (step >= 0),
    case_id uuid not null,
    from_account text,
    to_account text not null,
    grant_id uuid,
    cause text not null check (cause in
        ('VOUCHER', 'PLACING', 'DISPATCH', 'RETURN', 'PAYMENT', 'REFUSAL', 'LAPSE', 'WRITE_OFF')),
    cause_id uuid not null,
    moved_by uuid not null,
    moved_at timestamptz not null,
    previous_step integer generated always as (nullif(step, 0) - 1) stored,
    began_at text generated always as (case when step = 0 then to_account end) stored,
    primary key (institution_id, share_id, step),
    unique (institution_id, share_id, step, to_account),
    unique (institution_id, share_id, step, from_account, to_account),
    foreign key (institution_id, share_id, case_id) references cost_share (institution_id, id, case_id),
    foreign key (institution_id, share_id, previous_step, from_account)
        references movement (institution_id, share_id, step, to_account),
    -- The first step comes to where the share starts: PAID, or where the share it was split of stood.
    foreign key (institution_id, share_id, began_at) references cost_share (institution_id, id, starts_at),
    check ((step = 0) = (from_account is null)),
    constraint movement_follows_the_map check (
        from_account is null
        or to_account = 'SPLIT' and from_account <> 'SPLIT'
        or from_account in ('PAID', 'CLAIMABLE', 'OWN', 'BUDGET', 'COVERED_BY_AGREEMENT')
            and to_account in ('CLAIMABLE', 'OWN', 'BUDGET', 'COVERED_BY_AGREEMENT')
        or from_account = 'CLAIMABLE' and to_account in ('CLAIMED', 'LOST')
        or from_account = 'CLAIMED' and to_account in ('CLAIMABLE', 'RECEIVED', 'LOST', 'WRITTEN_OFF')),
    constraint movement_begins_somewhere check (from_account is not null or to_account in
        ('PAID', 'CLAIMABLE', 'CLAIMED', 'RECEIVED', 'OWN', 'LOST', 'WRITTEN_OFF', 'COVERED_BY_AGREEMENT', 'BUDGET'))
);
create index movement_cause on movement (institution_id, cause_id);

-- A part starts where the whole was when it was split, and only there.
alter table cost_share add foreign key (institution_id, split_of, split_step, starts_at, ends_in)
    references movement (institution_id, share_id, step, from_account, to_account) deferrable initially deferred;

-- A row cannot see its brothers; so the sums are looked at when the transaction ends.
create function piece_has_its_root() returns trigger language plpgsql as $$
begin
    if not exists (select from cost_share s join movement m on m.institution_id = s.institution_id and m.share_id = s.id
                   where s.institution_id = new.institution_id and s.piece_id = new.id and s.split_of is null
                     and s.ore = new.ore and m.step = 0) then
        raise exception 'piece % has no root share of its amount', new.id using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger piece_has_its_root after insert on cost_piece
    deferrable initially deferred for each row execute function piece_has_its_root();

create function split_keeps_every_ore() returns trigger language plpgsql as $$
begin
    if (select ore from cost_share where institution_id = new.institution_id and id = new.share_id)
       is distinct from (select sum(ore) from cost_share
                         where institution_id = new.institution_id and split_of = new.share_id) then
        raise exception 'the parts of share % do not sum to it', new.share_id using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger split_keeps_every_ore after insert on movement
    deferrable initially deferred for each row when (new.to_account = 'SPLIT')
    execute function split_keeps_every_ore();

create function part_is_in_its_place() returns trigger language plpgsql as $$
begin
    if new.split_of is not null
       and ((select sum(ore) from cost_share where institution_id = new.institution_id and split_of = new.split_of)
            is distinct from
            (select ore from cost_share where institution_id = new.institution_id and id = new.split_of)
            or not exists (select from movement where institution_id = new.institution_id and share_id = new.id)) then
        raise exception 'share % is not a part of what it was split of', new.id using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger part_is_in_its_place after insert on cost_share
    deferrable initially deferred for each row execute function part_is_in_its_place();

call fence_case('cost_piece', 'money');
call fence_case('cost_share', 'money');
call fence_case('movement', 'money');
call append_only('cost_piece');
call append_only('cost_share');
call append_only('movement');

-- Where each undivided share is now.
create view share_now with (security_invoker = true) as
select s.institution_id, s.id, s.piece_id, s.case_id, s.ore, m.step, m.to_account as account, m.grant_id
from cost_share s
join movement m on m.institution_id = s.institution_id and m.share_id = s.id
where m.to_account <> 'SPLIT'
  and not exists (select from movement n
                  where n.institution_id = m.institution_id and n.share_id = m.share_id and n.step = m.step + 1);
grant select on share_now to kneika_app;
