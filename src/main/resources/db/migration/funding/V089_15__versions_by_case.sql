-- What is granted in many cases is read by the cases, one table at a time.
create index funding_grant_version_case on funding_grant_version (institution_id, case_id);
create index application_version_case on application_version (institution_id, case_id);
