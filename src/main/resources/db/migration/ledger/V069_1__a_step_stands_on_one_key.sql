-- A step was held in place by three keys: to its share and case, to the step before, and to where the share starts. Each was asked for each
-- row, and each locked the row it found. A year of claims is two million steps, and half of the time they took was that. Now one key holds a
-- step: to the step before it, which names the case too; the first one to its share, with its case and where it starts. The rest follows
-- step by step, and nothing of it is ever changed: a step has its share's case because the first one has, and the next has the one before's.
alter table movement drop constraint movement_institution_id_share_id_case_id_fkey;
alter table movement drop constraint movement_institution_id_share_id_previous_step_from_accoun_fkey;
alter table movement drop constraint movement_institution_id_share_id_began_at_fkey;
alter table cost_share drop constraint cost_share_institution_id_split_of_split_step_starts_at_en_fkey;
alter table movement drop constraint movement_institution_id_share_id_step_to_account_key;
alter table movement drop constraint movement_institution_id_share_id_step_from_account_to_accou_key;
alter table cost_share drop constraint cost_share_institution_id_id_case_id_key;
alter table cost_share drop constraint cost_share_institution_id_id_starts_at_key;

alter table movement add constraint movement_step_and_place unique (institution_id, share_id, step, to_account, case_id);
alter table cost_share add constraint cost_share_start unique (institution_id, id, starts_at, case_id);
alter table movement add constraint movement_follows_the_one_before
    foreign key (institution_id, share_id, previous_step, from_account, case_id)
    references movement (institution_id, share_id, step, to_account, case_id);
-- began_at is null but for the first step.
alter table movement add constraint movement_begins_where_the_share_does
    foreign key (institution_id, share_id, began_at, case_id) references cost_share (institution_id, id, starts_at, case_id);

-- A part starts where the whole was when it was split: the step before the split came there, and the split is one.
alter table cost_share add column stood_step integer generated always as (split_step - 1) stored;
alter table cost_share add constraint cost_share_starts_where_the_whole_stood
    foreign key (institution_id, split_of, stood_step, starts_at, case_id)
    references movement (institution_id, share_id, step, to_account, case_id) deferrable initially deferred;
alter table cost_share add constraint cost_share_is_of_a_split
    foreign key (institution_id, split_of, split_step, ends_in, case_id)
    references movement (institution_id, share_id, step, to_account, case_id) deferrable initially deferred;

-- One index finds a piece's shares and says that it has one root.
drop index cost_share_one_root;
drop index cost_share_piece;
create unique index cost_share_piece on cost_share
    (institution_id, piece_id, (case when split_of is null then '00000000-0000-0000-0000-000000000000' else id end));
