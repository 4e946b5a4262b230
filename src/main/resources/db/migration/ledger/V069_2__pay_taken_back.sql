-- Payroll corrects an earlier pay by a line with a minus (tilbaketrekk). What it takes back was paid once, and stays in the ledger: it
-- moves to where it is nobody's cost. See docs/adr/0043.
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
    or from_account = 'OVERCLAIMED' and to_account in ('REPAYABLE', 'TAKEN_BACK'));
-- What a funder has paid leaves only with a voucher that takes the pay back, or with the money itself.
alter table movement add constraint movement_received_leaves_for_a_reason check (from_account is distinct from 'RECEIVED'
    or to_account = 'SPLIT' or to_account = 'REPAYABLE' and cause = 'TAKE_BACK' or to_account = 'OWN' and cause = 'REPAYMENT');
alter table movement drop constraint movement_begins_somewhere;
alter table movement add constraint movement_begins_somewhere check (from_account is not null or to_account in
    ('PAID', 'CLAIMABLE', 'CLAIMED', 'RECEIVED', 'OWN', 'LOST', 'WRITTEN_OFF', 'COVERED_BY_AGREEMENT', 'BUDGET',
     'OVERCLAIMED', 'REPAYABLE', 'TAKEN_BACK'));
alter table movement drop constraint movement_cause_check;
alter table movement add constraint movement_cause_check check (cause in
    ('VOUCHER', 'PLACING', 'DISPATCH', 'RETURN', 'PAYMENT', 'REFUSAL', 'LAPSE', 'WRITE_OFF', 'TAKE_BACK', 'REPAYMENT'));
-- What was taken back is subtracted wherever pay is added up, and there is little of it.
create index movement_taken_back on movement (institution_id, case_id) where cause = 'TAKE_BACK';

-- Minutes that were taken back can be paid again, in the next round. In one round no minute costs the same thing twice.
alter table cost_piece add column round integer not null default 0 check (round >= 0);
alter table cost_piece drop constraint cost_piece_slices_apart;
alter table cost_piece add constraint cost_piece_slices_apart exclude using gist
    (institution_id with =, entry_id with =, part with =, layer with =, round with =, slice with &&);

-- The last minutes of a piece that a voucher line took back; no minute of it twice.
create table piece_taken_back (
    institution_id uuid not null,
    piece_id uuid not null,
    case_id uuid not null,
    voucher_line_id uuid not null,
    slice int4range not null check (not isempty(slice) and lower(slice) >= 0 and upper(slice) is not null),
    payroll_month date not null check (extract(day from payroll_month) = 1),
    primary key (institution_id, piece_id, voucher_line_id),
    foreign key (institution_id, piece_id, case_id) references cost_piece (institution_id, id, case_id),
    constraint taken_back_once exclude using gist (institution_id with =, piece_id with =, slice with &&)
);
create index piece_taken_back_case on piece_taken_back (institution_id, case_id);
call fence_case('piece_taken_back', 'money');
call append_only('piece_taken_back');

alter table accounting_account drop constraint accounting_account_place_check;
alter table accounting_account add constraint accounting_account_place_check check (place in ('PAYROLL', 'PAID', 'CLAIMABLE', 'CLAIMED',
    'RECEIVED', 'OWN', 'LOST', 'WRITTEN_OFF', 'COVERED_BY_AGREEMENT', 'BUDGET', 'OVERCLAIMED', 'REPAYABLE', 'TAKEN_BACK'));
