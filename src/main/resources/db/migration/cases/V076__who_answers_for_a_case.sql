-- A case names its adviser at NAV in the register of responsible persons: what is known of them there counts for every case. What was
-- written on the case stays beside it.
alter table nav_fact add column adviser_ref uuid;
alter table nav_fact add foreign key (institution_id, adviser_ref) references responsible (institution_id, id);
create index nav_fact_adviser on nav_fact (institution_id, adviser_ref);

-- Those named before. The owner is fenced too, and may not ask the doorman; nobody else sees these tables before this is committed.
alter table nav_fact no force row level security;
alter table responsible no force row level security;
alter table responsible_version no force row level security;

create temporary table named on commit drop as
  select distinct on (institution_id, office_number, lower(btrim(adviser_name)))
         institution_id, gen_random_uuid() as id, office_number, btrim(adviser_name) as name, coalesce(btrim(adviser_phone), '') as phone,
         adviser_id, noted_by, noted_at
  from nav_fact where btrim(adviser_name) <> '' and office_number is not null
  order by institution_id, office_number, lower(btrim(adviser_name)), noted_at desc;
insert into responsible (institution_id, id, side, noted_by, noted_at) select institution_id, id, 'NAV', noted_by, noted_at from named;
insert into responsible_version (institution_id, responsible_id, version, name, title, office, matters, phone, email, person_id, noted_by,
    noted_at)
  select institution_id, id, 1, left(name, 120), '', office_number, array['FOLLOW_UP', 'APPLICATION'], left(phone, 30), '', adviser_id,
         noted_by, noted_at from named;
update nav_fact f set adviser_ref = n.id from named n
  where n.institution_id = f.institution_id and n.office_number = f.office_number and lower(n.name) = lower(btrim(f.adviser_name));

alter table nav_fact force row level security;
alter table responsible force row level security;
alter table responsible_version force row level security;

-- Who was told that somebody responsible changed, and how many of their cases it is about.
create table responsible_told (
    institution_id uuid not null,
    change_id uuid not null,
    responsible_id uuid not null,
    coordinator_id uuid not null,
    cases integer not null check (cases >= 1),
    told_at timestamptz not null,
    primary key (institution_id, change_id, coordinator_id),
    foreign key (institution_id, responsible_id) references responsible (institution_id, id)
);
call fence_tenant('responsible_told');
call append_only('responsible_told');
