-- A letter in a file says itself who sent it. Who brought the file, the house knows; null where it came by the folder.
alter table letter add column brought_by uuid;

-- Those that were brought before. The owner is fenced too, and may not ask the doorman; nobody else sees these tables
-- before this is committed.
alter table letter no force row level security;
alter table letter_bundle no force row level security;
alter table letter_file no force row level security;
alter table letter_file_outcome no force row level security;

update letter set brought_by = b.brought_by
  from letter_file_outcome o
  join letter_file f on f.institution_id = o.institution_id and f.id = o.file_id
  join letter_bundle b on b.institution_id = f.institution_id and b.id = f.bundle_id
  where o.institution_id = letter.institution_id and o.letter_id = letter.id
    and (o.came <> 'DUPLICATE' or letter.correspondence_id = 'brought-' || f.id);

alter table letter force row level security;
alter table letter_bundle force row level security;
alter table letter_file force row level security;
alter table letter_file_outcome force row level security;
