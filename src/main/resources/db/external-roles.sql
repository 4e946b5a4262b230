-- Run once by an administrator on an external PostgreSQL 18 before Kneika is pointed at it, statement by statement, as psql
-- does: psql -f external-roles.sql. Change both passwords. Needs superuser, or createrole, createdb and bypassrls.
-- See docs/operations.md, Database.

-- Owns every table. Nobody logs in as it.
create role kneika_owner nologin;

-- Owns a few narrow functions that answer before anybody is known (who logs in?). Nobody logs in as it.
create role kneika_doorman nologin bypassrls;

-- Runs the migrations while Kneika starts: kneika.database.migrator.
create role kneika_migrator login nosuperuser nocreatedb nocreaterole nobypassrls password 'change-me';

-- What Kneika runs as: kneika.database.app. It owns nothing and passes no fence.
create role kneika_app login nosuperuser nocreatedb nocreaterole nobypassrls password 'change-me-too';

grant kneika_owner to kneika_migrator with inherit false, set true;
grant kneika_doorman to kneika_owner with inherit false, set true;

-- Names sort in Norwegian.
create database kneika owner kneika_owner template template0 encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'nb-NO';
revoke all on database kneika from public;
grant connect on database kneika to kneika_migrator, kneika_app;
