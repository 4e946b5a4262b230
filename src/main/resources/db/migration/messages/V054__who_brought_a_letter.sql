-- A letter in a file says itself who sent it. Who brought the file, the house knows; null where it came by the folder.
alter table letter add column brought_by uuid;

-- Those that were brought before. The owner is fenced too, so one institution at a time.
do $$
declare here uuid;
begin
  for here in select institution_id from institution loop
    perform set_config('kneika.institution', here::text, true), set_config('kneika.capacity', 'SYSTEM', true);
    update letter set brought_by = b.brought_by
      from letter_file_outcome o
      join letter_file f on f.institution_id = o.institution_id and f.id = o.file_id
      join letter_bundle b on b.institution_id = f.institution_id and b.id = f.bundle_id
      where letter.institution_id = here and o.institution_id = here and o.letter_id = letter.id
        and (o.came <> 'DUPLICATE' or letter.correspondence_id = 'brought-' || f.id);
  end loop;
  perform set_config('kneika.institution', '', true), set_config('kneika.capacity', '', true);
end $$;
