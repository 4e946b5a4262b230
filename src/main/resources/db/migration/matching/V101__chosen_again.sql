-- A mentor whose assignment has ended can be chosen again for the same student: a choice is of an assignment.
alter table candidate_choice drop constraint candidate_choice_pkey;
alter table candidate_choice add primary key (institution_id, case_id, mentor_id, assignment_id);
