-- A line of a claim can be back pay (etterbetaling): its minutes were counted once already, with the hours' own pay.
alter table claim_figures_line add column back_pay boolean not null default false;
