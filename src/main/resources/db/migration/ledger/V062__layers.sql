-- Back pay (etterbetaling) is a layer of its own on top of the hours' cost: a rate regulated after payday is paid as a
-- difference, and what was paid, claimed and settled at the old rate stays as it is (rules.md 5). Layer 0 is the hours' pay.
alter table cost_piece add column layer integer not null default 0 check (layer >= 0);
-- What the layers below paid per hour of these minutes: a ceiling counts from there.
alter table cost_piece add column below_rate numeric not null default 0 check (below_rate >= 0);
alter table cost_piece add constraint cost_piece_lowest_layer check (layer > 0 or below_rate = 0);
-- No minute of an entry costs the same thing twice in one layer, and so none is claimed twice.
alter table cost_piece drop constraint cost_piece_slices_apart;
alter table cost_piece add constraint cost_piece_slices_apart exclude using gist
    (institution_id with =, entry_id with =, part with =, layer with =, slice with &&);
