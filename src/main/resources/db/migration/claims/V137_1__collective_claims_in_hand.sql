-- A collective claim of many students is made by a job (samlekrav under arbeid): who asked for it, for what, and what came of it. What was
-- seen goes along as a digest: a job that finds another claim than that sends nothing.
create table collective_order (
    institution_id uuid not null,
    id uuid not null,
    payer text not null,
    half text not null check (half ~ '^[12][0-9]{3}-[12]$'),
    seen text not null check (length(seen) <= 60),
    parts integer not null check (parts > 0),
    ordered_by uuid not null,
    ordered_at timestamptz not null,
    primary key (institution_id, id)
);
create table collective_outcome (
    institution_id uuid not null,
    order_id uuid not null,
    collective_id uuid,
    ended_at timestamptz not null,
    primary key (institution_id, order_id),
    unique (institution_id, collective_id),
    foreign key (institution_id, order_id) references collective_order (institution_id, id),
    foreign key (institution_id, collective_id) references collective_claim (institution_id, id)
);
call fence_tenant('collective_order');
call fence_tenant('collective_outcome');
call append_only('collective_order');
call append_only('collective_outcome');
create policy desk on collective_order as restrictive using (me_capacity() in ('FINANCE', 'SYSTEM'));
create policy desk on collective_outcome as restrictive using (me_capacity() in ('FINANCE', 'SYSTEM'));
