-- Refund claims. Before its first dispatch a claim is a calculation and has no row. From then on its facts are rows.

create table refund_claim (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    grant_id uuid not null,
    -- From 10001, so that a claim's reference is never an application's.
    reference text not null check (reference ~ '^K-[0-9]{4}-[0-9]{5,}$'),
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, reference),
    unique (institution_id, id, case_id),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id)
);
create index refund_claim_grant on refund_claim (institution_id, grant_id);
create index refund_claim_case on refund_claim (institution_id, case_id);

-- What happened to a claim, in order. Step n leaves the state step n-1 came to, so two people cannot both be first.
create table claim_step (
    institution_id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    step integer not null check (step >= 1),
    from_state text not null,
    to_state text not null,
    reason text check (length(reason) between 1 and 1000),
    done_by uuid not null,
    done_in text not null,
    done_on date not null,
    done_at timestamptz not null,
    previous_step integer generated always as (nullif(step, 1) - 1) stored,
    previous_state text generated always as (case when step > 1 then from_state end) stored,
    primary key (institution_id, claim_id, step),
    unique (institution_id, claim_id, step, to_state),
    foreign key (institution_id, claim_id, case_id) references refund_claim (institution_id, id, case_id),
    foreign key (institution_id, claim_id, previous_step, previous_state)
        references claim_step (institution_id, claim_id, step, to_state),
    check ((step = 1) = (from_state = 'CALCULATED')),
    constraint claim_step_follows_the_map check ((from_state, to_state) in (
        ('CALCULATED', 'SENT'), ('SENT', 'RETURNED'), ('RETURNED', 'SENT'),
        ('SENT', 'PARTLY_SETTLED'), ('SENT', 'SETTLED'), ('PARTLY_SETTLED', 'PARTLY_SETTLED'),
        ('PARTLY_SETTLED', 'SETTLED'), ('SENT', 'REFUSED'), ('SENT', 'LAPSED'), ('RETURNED', 'LAPSED'))),
    constraint claim_step_says_why check (to_state not in ('RETURNED', 'REFUSED', 'LAPSED') or reason is not null)
);

create table claim_dispatch (
    institution_id uuid not null,
    id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    version integer not null check (version >= 1),
    step integer not null,
    sent text not null generated always as ('SENT') stored,
    total_ore bigint not null check (total_ore > 0),
    deadline date not null,
    payer text not null,
    document_id uuid not null,
    message_id uuid not null,
    dispatched_by uuid not null,
    dispatched_on date not null,
    dispatched_at timestamptz not null,
    previous_version integer generated always as (nullif(version, 1) - 1) stored,
    primary key (institution_id, id),
    unique (institution_id, claim_id, version),
    unique (institution_id, claim_id, version, dispatched_by),
    unique (institution_id, id, claim_id, case_id),
    foreign key (institution_id, claim_id, case_id) references refund_claim (institution_id, id, case_id),
    foreign key (institution_id, claim_id, step, sent) references claim_step (institution_id, claim_id, step, to_state),
    foreign key (institution_id, claim_id, previous_version)
        references claim_dispatch (institution_id, claim_id, version)
);

-- A piece is claimed at most once at a time: attempt n can stand only after attempt n-1 was withdrawn.
create table claim_line (
    institution_id uuid not null,
    dispatch_id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    piece_id uuid not null,
    attempt integer not null check (attempt >= 1),
    ore bigint not null check (ore > 0),
    previous_attempt integer generated always as (nullif(attempt, 1) - 1) stored,
    primary key (institution_id, piece_id, attempt),
    foreign key (institution_id, dispatch_id, claim_id, case_id)
        references claim_dispatch (institution_id, id, claim_id, case_id),
    foreign key (institution_id, piece_id, case_id) references cost_piece (institution_id, id, case_id)
);
create index claim_line_dispatch on claim_line (institution_id, dispatch_id);

create table claim_line_withdrawal (
    institution_id uuid not null,
    piece_id uuid not null,
    attempt integer not null,
    case_id uuid not null,
    claim_id uuid not null,
    step integer not null,
    returned text not null generated always as ('RETURNED') stored,
    primary key (institution_id, piece_id, attempt),
    foreign key (institution_id, piece_id, attempt) references claim_line (institution_id, piece_id, attempt),
    foreign key (institution_id, claim_id, step, returned)
        references claim_step (institution_id, claim_id, step, to_state)
);
alter table claim_line add foreign key (institution_id, piece_id, previous_attempt)
    references claim_line_withdrawal (institution_id, piece_id, attempt);

-- Money in. The same reference is the same payment, however often it is typed.
create table claim_payment (
    institution_id uuid not null,
    id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    step integer not null,
    reference text not null check (length(reference) between 1 and 60),
    ore bigint not null check (ore > 0),
    received_on date not null,
    registered_by uuid not null,
    registered_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, reference),
    unique (institution_id, claim_id, step),
    foreign key (institution_id, claim_id, step) references claim_step (institution_id, claim_id, step),
    foreign key (institution_id, claim_id, case_id) references refund_claim (institution_id, id, case_id)
);

-- Two people: who sent the version does not write its rest off.
create table claim_write_off (
    institution_id uuid not null,
    claim_id uuid not null,
    case_id uuid not null,
    step integer not null,
    version integer not null,
    ore bigint not null check (ore > 0),
    dispatched_by uuid not null,
    approved_by uuid not null,
    approved_in text not null check (approved_in = 'APPROVER'),
    reason text not null check (length(reason) between 1 and 1000),
    primary key (institution_id, claim_id),
    constraint write_off_takes_two check (approved_by <> dispatched_by),
    foreign key (institution_id, claim_id, case_id) references refund_claim (institution_id, id, case_id),
    foreign key (institution_id, claim_id, step) references claim_step (institution_id, claim_id, step),
    foreign key (institution_id, claim_id, version, dispatched_by)
        references claim_dispatch (institution_id, claim_id, version, dispatched_by)
);

call fence_case('refund_claim', 'money');
call fence_case('claim_step', 'money');
call fence_case('claim_dispatch', 'money');
call fence_case('claim_line', 'money');
call fence_case('claim_line_withdrawal', 'money');
call fence_case('claim_payment', 'money');
call fence_case('claim_write_off', 'money');
call append_only('refund_claim');
call append_only('claim_step');
call append_only('claim_dispatch');
call append_only('claim_line');
call append_only('claim_line_withdrawal');
call append_only('claim_payment');
call append_only('claim_write_off');
