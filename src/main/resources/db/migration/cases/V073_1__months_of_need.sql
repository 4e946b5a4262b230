-- Inside a need not every week is alike: practice takes other hours, and in a pause (leave) nobody needs a mentor or has to pay for one. Days and
-- hours only: why somebody is away is nobody's business here. Taken back by another fact.
create table need_stretch (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    kind text not null check (kind in ('PRACTICE', 'PAUSE')),
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    week_minutes integer not null check (week_minutes between 0 and 2400),
    told_by uuid not null,
    told_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, id, case_id),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id),
    check ((kind = 'PAUSE') = (week_minutes = 0))
);
create index need_stretch_case on need_stretch (institution_id, case_id);

create table need_stretch_taken_back (
    institution_id uuid not null,
    stretch_id uuid not null,
    case_id uuid not null,
    taken_back_by uuid not null,
    taken_back_at timestamptz not null,
    primary key (institution_id, stretch_id),
    foreign key (institution_id, stretch_id, case_id) references need_stretch (institution_id, id, case_id)
);

call fence_case('need_stretch', 'case');
call fence_case('need_stretch_taken_back', 'case');
call append_only('need_stretch');
call append_only('need_stretch_taken_back');
