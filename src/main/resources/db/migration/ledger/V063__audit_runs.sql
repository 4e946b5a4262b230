-- When somebody looked at every øre, and how much did not add up. The money page says the last one.
create table audit_run (
    institution_id uuid not null,
    id uuid not null,
    run_at timestamptz not null,
    findings integer not null check (findings >= 0),
    primary key (institution_id, id)
);
create index audit_run_last on audit_run (institution_id, run_at desc);
call fence_tenant('audit_run');
call append_only('audit_run');
