-- What others used of the same total, and what was said of a mentor's own late hours (access, V032).
call also_handing_in('hour_entry');
call also_handing_in('entry_confirmation');
call also_handing_in('entry_dispute');
call also_handing_in('dispute_settlement');
call also_handing_in('entry_reversal');
call also_handing_in('unfunded_ruling');
call also_handing_in('month_submission');
call also_handing_in('attestation');
call also_handing_in('attested_entry');
call also_handing_in('approval');
