-- Approved hours that payroll has not been told of: kept by the database in the statement that approves, sends or reverses
-- them. The menu asks on every page of finance, and "everything ever approved, less everything ever sent" reads it all. A
-- queue, not a fact: it loses rows. See docs/adr/0022.
create table unsent_entry (
    institution_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    day date not null,
    primary key (institution_id, entry_id),
    foreign key (institution_id, entry_id, case_id, mentor_id)
        references hour_entry (institution_id, id, case_id, mentor_id)
);
call fence_case('unsent_entry', 'money_or_self:mentor_id');
revoke insert, update, delete, truncate on unsent_entry from kneika_app;

create function entry_waits_for_payroll() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into unsent_entry (institution_id, entry_id, case_id, mentor_id, day)
    select e.institution_id, e.id, e.case_id, e.mentor_id, e.day
    from attested_entry t
    join hour_entry e on e.institution_id = t.institution_id and e.id = t.entry_id
    where t.institution_id = new.institution_id and t.attestation_id = new.attestation_id
      and not exists (select from entry_reversal r where r.institution_id = e.institution_id and r.entry_id = e.id);
    return null;
end $$;
create function entry_waits_no_more() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from unsent_entry where institution_id = new.institution_id and entry_id = new.entry_id;
    return null;
end $$;
-- Before the functions are the doorman's: who makes a trigger must be allowed to ask it.
create trigger entry_waits_for_payroll after insert on approval for each row execute function entry_waits_for_payroll();
create trigger entry_was_sent after insert on payroll_export_entry for each row execute function entry_waits_no_more();
create trigger entry_was_reversed after insert on entry_reversal for each row execute function entry_waits_no_more();
grant select on payroll_export_entry to kneika_doorman;
grant select, insert, delete on unsent_entry to kneika_doorman;
call by_doorman('entry_waits_for_payroll()');
call by_doorman('entry_waits_no_more()');

-- What is there already. The doorman sees every institution; the owner, bound by its own fences, sees none.
set local role kneika_doorman;
insert into unsent_entry (institution_id, entry_id, case_id, mentor_id, day)
select e.institution_id, e.id, e.case_id, e.mentor_id, e.day
from hour_entry e
join attested_entry t on t.institution_id = e.institution_id and t.entry_id = e.id
join approval p on p.institution_id = t.institution_id and p.attestation_id = t.attestation_id
where not exists (select from entry_reversal r where r.institution_id = e.institution_id and r.entry_id = e.id)
  and not exists (select from payroll_export_entry x where x.institution_id = e.institution_id and x.entry_id = e.id);
set local role kneika_owner;
