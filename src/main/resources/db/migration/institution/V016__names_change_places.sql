-- A register may give two faculties each other's names in one file. A name is still only one's, but that is judged when the
-- statement is over and not line by line.
alter table faculty drop constraint faculty_institution_id_name_key;
alter table faculty add constraint faculty_name_once unique (institution_id, name) deferrable initially immediate;
alter table programme drop constraint programme_institution_id_name_key;
alter table programme add constraint programme_name_once unique (institution_id, name) deferrable initially immediate;
