-- Entries somebody still has something to do with: neither approved nor reversed. A queue, kept by the database itself, like
-- time_booking: it loses rows. Today and the numbers in the menu ask for it on every page, and most entries are long done.
create table open_entry (
    institution_id uuid not null,
    entry_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    primary key (institution_id, entry_id),
    foreign key (institution_id, entry_id, case_id, mentor_id)
        references hour_entry (institution_id, id, case_id, mentor_id)
);
call fence_case('open_entry', 'hours_or_self:mentor_id');
call also_handing_in('open_entry');
revoke insert, update, delete, truncate on open_entry from kneika_app;

create function entry_opens() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into open_entry (institution_id, entry_id, case_id, mentor_id)
    values (new.institution_id, new.id, new.case_id, new.mentor_id);
    return null;
end $$;
create function entry_closes() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from open_entry where institution_id = new.institution_id and entry_id = new.entry_id;
    return null;
end $$;
create function sheet_closes() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from open_entry o using attested_entry t
    where t.institution_id = new.institution_id and t.attestation_id = new.attestation_id
      and o.institution_id = t.institution_id and o.entry_id = t.entry_id;
    return null;
end $$;
-- Before the functions are the doorman's: who makes a trigger must be allowed to ask it.
create trigger entry_opens after insert on hour_entry for each row execute function entry_opens();
create trigger entry_closes after insert on entry_reversal for each row execute function entry_closes();
create trigger sheet_closes after insert on approval for each row execute function sheet_closes();
grant select on hour_entry, attested_entry, approval, entry_reversal to kneika_doorman;
grant select, insert, delete on open_entry to kneika_doorman;
call by_doorman('entry_opens()');
call by_doorman('entry_closes()');
call by_doorman('sheet_closes()');

-- What hours draw on their grants is added up for lists: this has all that takes.
create index hour_entry_drawn on hour_entry (institution_id, case_id, day) include (minutes, kind, id, mentor_id);
drop index hour_entry_case;
-- A month's hours per case read this and nothing else.
create index hour_entry_worked on hour_entry (institution_id, day) include (case_id, minutes, id, mentor_id);

-- What is there already. The doorman sees every institution; the owner, bound by its own fences, sees none.
set local role kneika_doorman;
insert into open_entry (institution_id, entry_id, case_id, mentor_id)
select e.institution_id, e.id, e.case_id, e.mentor_id
from hour_entry e
where not exists (select from entry_reversal r where r.institution_id = e.institution_id and r.entry_id = e.id)
  and not exists (select from attested_entry t
                  join approval p on p.institution_id = t.institution_id and p.attestation_id = t.attestation_id
                  where t.institution_id = e.institution_id and t.entry_id = e.id);
set local role kneika_owner;
