-- How far the business clock of a training room is wound ahead of the wall's. It never goes back.
create table business_clock (
  only_one boolean primary key default true check (only_one),
  days_ahead int not null check (days_ahead >= 0)
);
insert into business_clock (days_ahead) values (0);
call technical('business_clock');
revoke insert, delete on business_clock from kneika_app;

-- Which days have begun at an institution. The row and everything that follows from the day are one transaction.
create table day_begun (
  institution_id uuid not null,
  day date not null,
  begun_at timestamptz not null,
  primary key (institution_id, day)
);
call fence_tenant('day_begun');
call append_only('day_begun');

-- Which windings were done: a form sent twice winds once. Nobody need be signed in to wind, so it is not a receipt.
create table clock_winding (
  key uuid primary key,
  step text not null
);
call technical('clock_winding');
call append_only('clock_winding');
