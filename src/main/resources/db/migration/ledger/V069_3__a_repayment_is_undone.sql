-- A repayment that was registered wrongly is taken back: what it moved goes back to where the funder's money is, and nothing else
-- brings money that way. See docs/adr/0044.
alter table movement drop constraint movement_follows_the_map;
alter table movement add constraint movement_follows_the_map check (
    from_account is null
    or to_account = 'SPLIT' and from_account <> 'SPLIT'
    or from_account in ('PAID', 'CLAIMABLE', 'OWN', 'BUDGET', 'COVERED_BY_AGREEMENT')
        and to_account in ('CLAIMABLE', 'OWN', 'BUDGET', 'COVERED_BY_AGREEMENT', 'TAKEN_BACK')
    or from_account = 'CLAIMABLE' and to_account in ('CLAIMED', 'LOST')
    or from_account = 'CLAIMED' and to_account in ('CLAIMABLE', 'RECEIVED', 'LOST', 'WRITTEN_OFF', 'OVERCLAIMED')
    or from_account = 'RECEIVED' and to_account in ('OWN', 'REPAYABLE')
    or from_account in ('LOST', 'WRITTEN_OFF', 'REPAYABLE') and to_account = 'TAKEN_BACK'
    or from_account = 'OVERCLAIMED' and to_account in ('REPAYABLE', 'TAKEN_BACK')
    or cause = 'REPAYMENT_UNDONE'
        and (from_account = 'OWN' and to_account = 'RECEIVED' or from_account = 'TAKEN_BACK' and to_account = 'REPAYABLE')) not valid;
alter table movement drop constraint movement_cause_check;
alter table movement add constraint movement_cause_check check (cause in
    ('VOUCHER', 'PLACING', 'DISPATCH', 'RETURN', 'PAYMENT', 'REFUSAL', 'LAPSE', 'WRITE_OFF', 'TAKE_BACK', 'REPAYMENT',
     'REPAYMENT_UNDONE')) not valid;
-- What stands already stood by narrower constraints, so nothing is read through.
