-- Payments from the bank. A file is shown before it is taken in; from then on its movements are rows, and what became of
-- each is rows after it.

create table bank_file (
    institution_id uuid not null,
    id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null check (length(name) between 1 and 100),
    format text not null check (format in ('CAMT_053', 'CSV')),
    content bytea not null,
    brought_by uuid not null,
    brought_on date not null,
    brought_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, sha256)
);
alter table bank_file alter column content set storage external; -- sealed bytes do not compress

create table bank_file_taken (
    institution_id uuid not null,
    file_id uuid not null,
    taken_by uuid not null,
    taken_on date not null,
    taken_at timestamptz not null,
    primary key (institution_id, file_id),
    foreign key (institution_id, file_id) references bank_file (institution_id, id)
);

-- The same movement in two files is one movement.
create table bank_line (
    institution_id uuid not null,
    id uuid not null,
    file_id uuid not null,
    line integer not null check (line >= 1),
    account text not null,
    statement text not null,
    entry text not null,
    ore bigint not null check (ore <> 0),
    currency text not null check (length(currency) between 1 and 10),
    booked_on date not null,
    kid text not null,
    reference text not null,
    payer bytea not null,
    message bytea not null,
    reversal boolean not null,
    primary key (institution_id, id),
    unique (institution_id, account, statement, entry),
    unique (institution_id, file_id, line),
    unique (institution_id, id, ore),
    unique (institution_id, id, currency),
    foreign key (institution_id, file_id) references bank_file_taken (institution_id, file_id)
);

alter table claim_payment add unique (institution_id, id, ore);

-- What of a line went where: to a payment on a claim, or aside with a reason. Each step begins with what the one before
-- left, so a line is never used for more than it is.
create table bank_line_use (
    institution_id uuid not null,
    line_id uuid not null,
    step integer not null check (step >= 1),
    before_ore bigint not null,
    ore bigint not null,
    kind text not null check (kind in ('CLAIM', 'ASIDE')),
    payment_id uuid,
    reason text check (length(reason) between 1 and 1000),
    used_by uuid not null,
    used_on date not null,
    used_at timestamptz not null,
    after_ore bigint not null generated always as (before_ore - ore) stored,
    previous_step integer generated always as (nullif(step, 1) - 1) stored,
    previous_ore bigint generated always as (case when step > 1 then before_ore end) stored,
    whole_ore bigint generated always as (case when step = 1 then before_ore end) stored,
    claimed_in text generated always as (case when kind = 'CLAIM' then 'NOK' end) stored,
    primary key (institution_id, line_id, step),
    unique (institution_id, line_id, step, after_ore),
    unique (institution_id, payment_id),
    foreign key (institution_id, line_id) references bank_line (institution_id, id),
    foreign key (institution_id, line_id, whole_ore) references bank_line (institution_id, id, ore),
    foreign key (institution_id, line_id, claimed_in) references bank_line (institution_id, id, currency),
    foreign key (institution_id, line_id, previous_step, previous_ore)
        references bank_line_use (institution_id, line_id, step, after_ore),
    foreign key (institution_id, payment_id, ore) references claim_payment (institution_id, id, ore),
    check ((kind = 'CLAIM') = (payment_id is not null)),
    check (kind <> 'ASIDE' or reason is not null and ore = before_ore),
    constraint bank_line_is_used_within_itself check (before_ore > 0 and ore > 0 and ore <= before_ore
        or before_ore < 0 and ore = before_ore and kind = 'ASIDE')
);

call fence_tenant('bank_file');
call fence_tenant('bank_file_taken');
call fence_tenant('bank_line');
call fence_tenant('bank_line_use');
call append_only('bank_file');
call append_only('bank_file_taken');
call append_only('bank_line');
call append_only('bank_line_use');
-- The account tells of more than claims: who pays, and what they write. It is for those who keep the books.
create policy desk on bank_file as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy desk on bank_file_taken as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy desk on bank_line as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy desk on bank_line_use as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
