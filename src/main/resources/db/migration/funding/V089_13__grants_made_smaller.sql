-- Grants that were corrected are few, and those made smaller are asked for whenever finance looks at what is owed back.
create index funding_grant_version_again on funding_grant_version (institution_id, grant_id, version) where version > 1;
