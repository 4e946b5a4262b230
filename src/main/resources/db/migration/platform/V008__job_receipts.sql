-- A job that was done, written with what it did: db-scheduler may start it again after a crash, and then nothing is done.
create table job_receipt (
  job text not null,
  instance text not null,
  done_at timestamptz not null,
  primary key (job, instance)
);
call technical('job_receipt');
call append_only('job_receipt');

-- A job whose attempts are used up. It waits here for a person.
create table job_aside (
  job text not null,
  instance text not null,
  task_data bytea not null,
  attempts int not null,
  trouble text not null,
  at timestamptz not null,
  primary key (job, instance)
);
call technical('job_aside');
