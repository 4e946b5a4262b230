-- Whom a letter that is not ours goes back to; null where the sender gave a name only.
alter table letter add column sender_organisation text check (sender_organisation ~ '^[0-9]{9}$');
