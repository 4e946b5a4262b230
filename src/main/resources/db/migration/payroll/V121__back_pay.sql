-- A rate regulated after the hours were sent is sent as back pay (etterbetaling): the difference to what was sent already, in a
-- layer of its own. Layer 0 is the hours themselves. Nothing that was sent is written over.
alter table payroll_export_line add column layer integer not null default 0 check (layer >= 0);
alter table payroll_export_line add column below_rate numeric(8, 4) not null default 0 check (below_rate >= 0);
alter table payroll_export_line add constraint payroll_export_line_lowest_layer check ((layer = 0) = (below_rate = 0));
alter table payroll_export_line add unique (institution_id, id, layer);

alter table payroll_export_entry add column layer integer not null default 0 check (layer >= 0);
alter table payroll_export_entry add column layer_below integer generated always as (nullif(layer, 0) - 1) stored;
alter table voucher_match drop constraint voucher_match_institution_id_entry_id_fkey;
alter table payroll_export_entry drop constraint payroll_export_entry_pkey;
-- Each approved entry once in each layer, and no layer before the one below it.
alter table payroll_export_entry add primary key (institution_id, entry_id, layer);
alter table payroll_export_entry add foreign key (institution_id, entry_id, layer_below)
    references payroll_export_entry (institution_id, entry_id, layer);
alter table payroll_export_entry add foreign key (institution_id, line_id, layer)
    references payroll_export_line (institution_id, id, layer);

alter table voucher_match add column layer integer not null default 0 check (layer >= 0);
alter table voucher_match add foreign key (institution_id, entry_id, layer)
    references payroll_export_entry (institution_id, entry_id, layer);
alter table voucher_match drop constraint paid_once;
alter table voucher_match add constraint paid_once exclude using gist
    (institution_id with =, entry_id with =, layer with =, minutes with &&);
