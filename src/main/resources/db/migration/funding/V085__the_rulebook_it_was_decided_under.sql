-- What was decided keeps the version of the rulebook it was decided under, and not only a day, which a later version could
-- have claimed for itself. What stands here already gets the version of its day that was decided when it was written; where
-- there is none, the first.
create function version_then(inst uuid, whose text, on_day date, at_moment timestamptz) returns uuid stable language sql as $$
  select version_id from rulebook_version v
  where v.institution_id = inst and v.funder = whose and (v.number = 1 or (v.valid_from <= on_day and v.decided_at <= at_moment))
  order by v.number = 1, v.valid_from desc, v.number desc limit 1
$$;

alter table rulebook_version no force row level security;
alter table funding_grant no force row level security;
alter table funding_grant_version no force row level security;
alter table application_version no force row level security;
alter table application_dispatch no force row level security;

alter table funding_grant_version add column rulebook_version uuid;
alter table application_version add column rulebook_version uuid;
alter table application_dispatch add column rulebook_version uuid;

update funding_grant_version v set rulebook_version = version_then(v.institution_id, g.funder, v.rulebook_on, v.recorded_at)
from funding_grant g where g.institution_id = v.institution_id and g.id = v.grant_id;
update application_version v set rulebook_version = version_then(v.institution_id, v.funder, v.rulebook_on, v.written_at);
update application_dispatch d set rulebook_version = version_then(d.institution_id, v.funder, d.sent_on, d.sent_at)
from application_version v
where v.institution_id = d.institution_id and v.application_id = d.application_id and v.version = d.version;

drop function version_then(uuid, text, date, timestamptz);

alter table funding_grant_version alter column rulebook_version set not null,
    add foreign key (institution_id, rulebook_version) references rulebook_version (institution_id, version_id);
alter table application_version alter column rulebook_version set not null,
    add foreign key (institution_id, rulebook_version) references rulebook_version (institution_id, version_id);
alter table application_dispatch alter column rulebook_version set not null,
    add foreign key (institution_id, rulebook_version) references rulebook_version (institution_id, version_id);

alter table rulebook_version force row level security;
alter table funding_grant force row level security;
alter table funding_grant_version force row level security;
alter table application_version force row level security;
alter table application_dispatch force row level security;
