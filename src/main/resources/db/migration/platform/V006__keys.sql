-- One value sealed and one indexed when the database was new. A house that comes with other keys, or none, sees it here
-- and does not start; otherwise it would seal what nobody can open beside what it cannot read.
create table key_check (
  only_one boolean primary key default true check (only_one),
  sealed bytea not null,
  index bytea not null
);
call technical('key_check');
call append_only('key_check');
