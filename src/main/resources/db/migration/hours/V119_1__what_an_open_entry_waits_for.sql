-- A coordinator's numbers ask of every open sheet whether something on it can be attested. That was read from the entries themselves, with what was said
-- of each: for 180 students a third of what their every page cost. The queue (V117) carries it along.
alter table open_entry
    add column assignment_id uuid,
    add column month date,
    add column kind text,
    add column recorded_at timestamptz,
    -- The student has confirmed it, or a dispute about it is settled.
    add column said boolean not null default false,
    -- The student disputes it, and it is not settled.
    add column disputed boolean not null default false,
    -- It waits for whoever approves.
    add column attested boolean not null default false;
grant update on open_entry to kneika_doorman;
grant select on entry_confirmation, entry_dispute, dispute_settlement to kneika_doorman;

drop trigger entry_opens on hour_entry;
set local role kneika_doorman;
drop function entry_opens();
update open_entry o set
    assignment_id = e.assignment_id, month = date_trunc('month', e.day::timestamp)::date, kind = e.kind, recorded_at = e.recorded_at,
    said = s.entry_id is not null
        or exists (select from entry_confirmation c where c.institution_id = e.institution_id and c.entry_id = e.id),
    disputed = d.entry_id is not null and s.entry_id is null,
    attested = exists (select from attested_entry t where t.institution_id = e.institution_id and t.entry_id = e.id)
from hour_entry e
left join entry_dispute d on d.institution_id = e.institution_id and d.entry_id = e.id
left join dispute_settlement s on s.institution_id = e.institution_id and s.entry_id = e.id
where e.institution_id = o.institution_id and e.id = o.entry_id;
set local role kneika_owner;
alter table open_entry
    alter column assignment_id set not null,
    alter column month set not null,
    alter column kind set not null,
    alter column recorded_at set not null;

create function entry_opens() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into open_entry (institution_id, entry_id, case_id, mentor_id, assignment_id, month, kind, recorded_at)
    values (new.institution_id, new.id, new.case_id, new.mentor_id, new.assignment_id,
            date_trunc('month', new.day::timestamp)::date, new.kind, new.recorded_at);
    return null;
end $$;
create function open_entry_is_confirmed() returns trigger language plpgsql security definer set search_path = public as $$
begin
    update open_entry set said = true where institution_id = new.institution_id and entry_id = new.entry_id;
    return null;
end $$;
create function open_entry_is_disputed() returns trigger language plpgsql security definer set search_path = public as $$
begin
    update open_entry set disputed = true where institution_id = new.institution_id and entry_id = new.entry_id;
    return null;
end $$;
create function open_entry_is_settled() returns trigger language plpgsql security definer set search_path = public as $$
begin
    update open_entry set said = true, disputed = false
    where institution_id = new.institution_id and entry_id = new.entry_id;
    return null;
end $$;
-- A month is attested together: one question, not one for each entry.
create function open_entries_are_attested() returns trigger language plpgsql security definer set search_path = public as $$
begin
    update open_entry o set attested = true from added a
    where o.institution_id = a.institution_id and o.entry_id = a.entry_id;
    return null;
end $$;
create trigger entry_opens after insert on hour_entry for each row execute function entry_opens();
create trigger open_entry_is_confirmed after insert on entry_confirmation for each row execute function open_entry_is_confirmed();
create trigger open_entry_is_disputed after insert on entry_dispute for each row execute function open_entry_is_disputed();
create trigger open_entry_is_settled after insert on dispute_settlement for each row execute function open_entry_is_settled();
create trigger open_entries_are_attested after insert on attested_entry referencing new table as added
    for each statement execute function open_entries_are_attested();
call by_doorman('entry_opens()');
call by_doorman('open_entry_is_confirmed()');
call by_doorman('open_entry_is_disputed()');
call by_doorman('open_entry_is_settled()');
call by_doorman('open_entries_are_attested()');
