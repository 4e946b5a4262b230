-- What was taken back and what was ruled about is asked for by the cases: an institution has many of both.
create index entry_reversal_case on entry_reversal (institution_id, case_id);
create index unfunded_ruling_case on unfunded_ruling (institution_id, case_id);
