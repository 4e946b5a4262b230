-- What registers call a faculty and a programme. One that was registered by hand has none until a file gives it one.
alter table faculty add column code text check (code <> '');
alter table faculty add unique (institution_id, code);
alter table programme add column code text check (code <> '');
alter table programme add unique (institution_id, code);
