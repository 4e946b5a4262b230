-- How often the pieces of a claim were claimed before is read of what was withdrawn, which is little, and by case.
create index claim_line_withdrawal_case on claim_line_withdrawal (institution_id, case_id);
