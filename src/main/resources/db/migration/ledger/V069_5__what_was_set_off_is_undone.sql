-- A repayment that was set off is a payment of another claim too: when it is taken back, that claim's money waits for its answer again.
-- See docs/adr/0044.
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
        and (from_account = 'OWN' and to_account = 'RECEIVED' or from_account = 'TAKEN_BACK' and to_account = 'REPAYABLE'
          or from_account = 'RECEIVED' and to_account = 'CLAIMED' or from_account = 'REPAYABLE' and to_account = 'OVERCLAIMED')) not valid;
alter table movement drop constraint movement_received_leaves_for_a_reason;
alter table movement add constraint movement_received_leaves_for_a_reason check (from_account is distinct from 'RECEIVED'
    or to_account = 'SPLIT' or to_account = 'REPAYABLE' and cause = 'TAKE_BACK' or to_account = 'OWN' and cause = 'REPAYMENT'
    or to_account = 'CLAIMED' and cause = 'REPAYMENT_UNDONE') not valid;
-- What stands already stood by narrower constraints, so nothing is read through.
