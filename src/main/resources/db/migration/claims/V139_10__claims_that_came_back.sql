-- What came back is found among what was ever returned, and not by asking each claim of a case how far it has come.
create index claim_step_returned on claim_step (institution_id, case_id) include (claim_id, step) where to_state = 'RETURNED';
