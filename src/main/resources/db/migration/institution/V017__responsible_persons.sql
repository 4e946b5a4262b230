-- Where NAV's offices and units are from and when, and of which offices we are less sure: those that NAV's own list of cost centres of
-- July 2026 does not have. Some of them are likely merged away.
create table nav_source (
    part   text primary key check (part in ('OFFICES', 'UNITS')),
    source text not null,
    as_of  date not null
);
call shared_reference('nav_source');
insert into nav_source (part, source, as_of) values
    ('OFFICES', 'NORG2, navikt/veilarbvisittkortfs', date '2026-08-20'),
    ('UNITS', 'NORG2, navikt/mulighetsrommet', date '2026-07-09');

alter table nav_office add column is_sure boolean not null default true;
update nav_office set is_sure = false where number in (
    '0111', '0119', '0128', '0135', '0137', '0211', '0214', '0215', '0216', '0221', '0228', '0229', '0230', '0233', '0236', '0237',
    '0238', '0415', '0434', '0511', '0513', '0515', '0521', '0532', '0612', '0632', '0811', '0929', '1034', '1101', '1102', '1106',
    '1119', '1120', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1146', '1149', '1160', '1161', '1162', '1164', '1165',
    '1169', '1209', '1413', '1416', '1421', '1429', '1515', '1621', '1826', '1828', '1832', '1834', '1837', '1838', '1848', '1851',
    '1856', '1857', '1866', '1867', '1868', '1871', '5703');

-- Who is responsible for what (kontaktpersoner): at NAV and here. What is known of somebody has versions; the last one counts, for every
-- case that names them.
create table responsible (
    institution_id uuid not null,
    id uuid not null,
    side text not null check (side in ('NAV', 'HERE')),
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, id)
);

create table responsible_version (
    institution_id uuid not null,
    responsible_id uuid not null,
    version integer not null check (version >= 1),
    name text not null check (length(name) between 1 and 120),
    title text not null check (length(title) <= 120),
    -- An office or a unit of NAV's; null for somebody here.
    office text check (office ~ '^[0-9]{4}$'),
    matters text[] not null check (matters <@ array['FOLLOW_UP', 'APPLICATION', 'CLAIM', 'PAYROLL', 'OMBUD']),
    phone text not null check (length(phone) <= 30),
    email text not null check (length(email) <= 200),
    person_id uuid,
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, responsible_id, version),
    foreign key (institution_id, responsible_id) references responsible (institution_id, id)
);

-- Left, with whoever took over. A successor may have left too: whoever asks follows on.
create table responsible_departure (
    institution_id uuid not null,
    responsible_id uuid not null,
    last_day date not null,
    successor_id uuid,
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, responsible_id),
    foreign key (institution_id, responsible_id) references responsible (institution_id, id),
    foreign key (institution_id, successor_id) references responsible (institution_id, id),
    check (successor_id <> responsible_id)
);

-- Away for a while. Where two cover a day, what was said last counts; nobody in the place means that they answer themselves after all.
create table stand_in (
    institution_id uuid not null,
    id uuid not null,
    responsible_id uuid not null,
    stand_in_id uuid,
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, responsible_id) references responsible (institution_id, id),
    foreign key (institution_id, stand_in_id) references responsible (institution_id, id),
    check (stand_in_id <> responsible_id)
);

call fence_tenant('responsible');
call append_only('responsible');
call fence_tenant('responsible_version');
call append_only('responsible_version');
call fence_tenant('responsible_departure');
call append_only('responsible_departure');
call fence_tenant('stand_in');
call append_only('stand_in');
