-- Attestations nobody has approved yet. A queue like open_entry (V117), of sheets and not of entries: whoever approves for a whole institution
-- asks for it on every page, and after a month's end there are as many of them as mentors.
create table waiting_attestation (
    institution_id uuid not null,
    attestation_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    primary key (institution_id, attestation_id),
    foreign key (institution_id, attestation_id, case_id, mentor_id)
        references attestation (institution_id, id, case_id, mentor_id)
);
call fence_case('waiting_attestation', 'hours_or_self:mentor_id');
call also_handing_in('waiting_attestation');
revoke insert, update, delete, truncate on waiting_attestation from kneika_app;

create function attestation_waits() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into waiting_attestation (institution_id, attestation_id, case_id, mentor_id)
    values (new.institution_id, new.id, new.case_id, new.mentor_id);
    return null;
end $$;
create function attestation_is_approved() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from waiting_attestation where institution_id = new.institution_id and attestation_id = new.attestation_id;
    return null;
end $$;
create trigger attestation_waits after insert on attestation for each row execute function attestation_waits();
create trigger attestation_is_approved after insert on approval for each row execute function attestation_is_approved();
grant select on attestation to kneika_doorman;
grant select, insert, delete on waiting_attestation to kneika_doorman;
call by_doorman('attestation_waits()');
call by_doorman('attestation_is_approved()');

-- A coordinator's numbers ask for the unfinished entries of the cases they know, not for everybody's.
create index open_entry_case on open_entry (institution_id, case_id) include (entry_id, mentor_id);

set local role kneika_doorman;
insert into waiting_attestation (institution_id, attestation_id, case_id, mentor_id)
select a.institution_id, a.id, a.case_id, a.mentor_id
from attestation a
where not exists (select from approval p where p.institution_id = a.institution_id and p.attestation_id = a.id);
set local role kneika_owner;
