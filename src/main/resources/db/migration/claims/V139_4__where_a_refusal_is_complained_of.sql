-- A refusal says where one can complain (klageadgang). A unit that refuses must say it; who types in a letter may not know.
alter table claim_step add column complain_to text check (length(complain_to) between 1 and 300);
alter table claim_step add constraint claim_step_complaint_is_of_a_no check (complain_to is null or to_state in ('REFUSED', 'LAPSED'));
