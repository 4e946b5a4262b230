-- A coordinator's every page asks which hours are disputed; nearly none are.
create index open_entry_disputed on open_entry (institution_id, case_id) include (entry_id) where disputed;
