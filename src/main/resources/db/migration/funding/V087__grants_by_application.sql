-- "Is this application granted?" is asked for every application of every list.
create index funding_grant_application on funding_grant (institution_id, application_id) where application_id is not null;
