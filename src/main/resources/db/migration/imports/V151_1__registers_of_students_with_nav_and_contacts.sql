-- Two more registers: who studies through NAV (which the table did not take), and who answers for what.
alter table import_file drop constraint import_file_kind_check;
alter table import_file add constraint import_file_kind_check check (kind in ('FACULTIES', 'PROGRAMMES', 'COURSES', 'CALENDAR', 'STUDENTS',
    'STAFF', 'RESULTS', 'NAV_STUDENTS', 'CONTACTS'));
