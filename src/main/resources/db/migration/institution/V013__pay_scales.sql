-- The pay scale (lønnstabell): what an hour is paid, by kind of contract, kind of support and step, from a date. A version is
-- whole and never changed; a new one may count from a day that has been, and the difference is back pay.
create table pay_scale (
    institution_id uuid not null,
    scale_id       uuid not null,
    number         int  not null check (number >= 1),
    valid_from     date not null,
    reason         text not null check (reason <> ''),
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    primary key (institution_id, scale_id),
    unique (institution_id, number)
);
create table pay_scale_step (
    institution_id uuid not null,
    scale_id       uuid not null,
    contract_kind  text not null check (contract_kind in ('EMPLOYEE', 'CONTRACTOR')),
    support_kind   text not null check (support_kind in ('PRACTICAL', 'ACADEMIC')),
    step           int  not null check (step >= 1),
    rate           numeric(8, 4) not null check (rate > 0),
    primary key (institution_id, scale_id, contract_kind, support_kind, step),
    -- A rate says which step it is: contracts name the rate.
    unique (institution_id, scale_id, contract_kind, support_kind, rate),
    foreign key (institution_id, scale_id) references pay_scale (institution_id, scale_id)
);
call fence_tenant('pay_scale');
call append_only('pay_scale');
call fence_tenant('pay_scale_step');
call append_only('pay_scale_step');
-- Why the employer's costs were decided; what was decided before this did not say.
alter table employer_cost add column reason text check (reason <> '');
