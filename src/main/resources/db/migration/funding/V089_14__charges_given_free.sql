-- Work before a no was put on a budget line, and NAV says yes after all: what was put there binds the line no more. The charge stays as it was
-- written. It names no case, as the charge does, so that the line is added up alike for everybody who may use it.
create table budget_charge_release (
    institution_id uuid not null,
    rejection_id uuid not null,
    grant_id uuid not null,
    released_at timestamptz not null,
    primary key (institution_id, rejection_id),
    foreign key (institution_id, rejection_id) references budget_charge (institution_id, rejection_id),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id)
);
call fence_tenant('budget_charge_release');
call append_only('budget_charge_release');
