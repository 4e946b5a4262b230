-- A rulebook has versions, each whole and never changed: what was decided under one keeps it. Before this, single settings
-- were decided from a date, also one that had been, and so changed what was decided already.
create table rulebook_version (
    institution_id uuid not null references institution,
    version_id     uuid not null,
    funder         text not null check (funder in ('NAV', 'OWN')),
    number         int  not null check (number >= 1),
    valid_from     date not null,
    reason         text not null check (reason <> ''),
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    primary key (institution_id, version_id),
    unique (institution_id, funder, number)
);

create table rulebook_value (
    institution_id uuid not null,
    version_id     uuid not null,
    setting        text not null,
    value          text not null,
    primary key (institution_id, version_id, setting),
    foreign key (institution_id, version_id) references rulebook_version
);

-- The first version is the defaults as they were; then one for each decision, in the order in which they counted.
-- Forced fences bind the owner too: here they are let go of until everything is moved, in one transaction.
alter table rulebook_setting no force row level security;

insert into rulebook_version (institution_id, version_id, funder, number, valid_from, reason, decided_by, decided_at)
select institution_id, uuidv7(), funder, 1, date '2022-01-01', 'Standardregler', uuid '00000000-0000-0000-0000-000000000000',
    timestamptz '2022-01-01 00:00+01'
from institution cross join (values ('NAV'), ('OWN')) as towards (funder);

insert into rulebook_version (institution_id, version_id, funder, number, valid_from, reason, decided_by, decided_at)
select institution_id, decision_id, funder,
    1 + row_number() over (partition by institution_id, funder order by valid_from, decision_id),
    valid_from, reason, decided_by, decided_at
from rulebook_setting;

insert into rulebook_value (institution_id, version_id, setting, value)
select v.institution_id, v.version_id, d.setting, coalesce(
    (select s.value from rulebook_setting s join rulebook_version of on of.institution_id = s.institution_id
         and of.version_id = s.decision_id
     where s.institution_id = v.institution_id and s.funder = v.funder and s.setting = d.setting and of.number <= v.number
     order by of.number desc limit 1),
    case v.funder when 'NAV' then d.nav else d.own end)
from rulebook_version v cross join (values
    ('MAX_GRANT_MONTHS', '3', '6'), ('LEAD_TIME_DAYS', '28', '28'), ('MIN_AGE', '22', '0'), ('MAX_MONTHS_IN_ALL', '36', '36'),
    ('MONTHS_WARNING', '6', '6'), ('BACKDATING_DAYS', '0', '0'), ('CLAIM_DEADLINE_MONTHS', '2', '2'),
    ('CLAIM_WARNING_DAYS', '30,14,7,1', '30,14,7,1'),
    ('COVERAGE', 'WAGE,CONTRIBUTION', 'WAGE,HOLIDAY_PAY,PENSION,CONTRIBUTION'), ('PAYROLL_PROOF', 'VOUCHERS', 'NOTHING'),
    ('REFUSE_HOURS_ABOVE', '12', '12'), ('ASK_HOURS_ABOVE', '8', '8'), ('NO_SHOW_MINUTES', '60', '60'),
    ('WEEKLY_MAX', '40', '40'), ('CONFIRMATION', 'AUTO_AFTER_7_DAYS', 'AUTO_AFTER_7_DAYS'),
    ('LATE_ENTRY_REMINDER_DAYS', '3', '3'), ('OWN_COST_ON_REJECTION', 'true', 'true'), ('OFFERED_TO_STUDENTS', 'true', 'false'),
    ('KICKOFF_DAYS', '14', '14'), ('SILENT_WEEKS', '3', '3'), ('WISHED_GRADE', 'C', 'C'), ('SMALL_COURSE', '5', '5'),
    ('PUBLISHED_CELL_MIN', '5', '5')) as d (setting, nav, own);

drop table rulebook_setting;

-- What is decided from now on never begins before it was decided. Not valid: what stood here before may have.
alter table rulebook_version add constraint rulebook_version_not_past
    check (number = 1 or valid_from >= (decided_at at time zone 'Europe/Oslo')::date) not valid;

call fence_tenant('rulebook_version');
call append_only('rulebook_version');
call fence_tenant('rulebook_value');
call append_only('rulebook_value');
