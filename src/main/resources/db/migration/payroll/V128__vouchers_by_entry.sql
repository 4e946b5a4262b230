-- "What has been paid of this entry?" is asked for every entry that was sent.
create index voucher_match_entry on voucher_match (institution_id, entry_id);
