-- What an institution has decided (rulebooks, employer's costs) is asked for by every command and changes a few times a year. Whoever
-- enters is told a stamp that is another one when something was decided, and may keep what was read under the same stamp.
create table decided_stamp (
    institution_id uuid primary key references institution,
    stamp          uuid not null
);
call fence_tenant('decided_stamp');
-- The doorman keeps it; nobody writes it by hand.
revoke insert, update, delete, truncate on decided_stamp from kneika_app;
grant select, insert, update on decided_stamp to kneika_doorman;

create function decided_anew() returns trigger volatile language plpgsql security definer set search_path = public as $$
begin
    insert into decided_stamp as s (institution_id, stamp) values (new.institution_id, gen_random_uuid())
    on conflict (institution_id) do update set stamp = excluded.stamp;
    return null;
end $$;
-- Before the function is the doorman's: who makes a trigger must be allowed to ask it.
create trigger decided_anew after insert on rulebook_version for each row execute function decided_anew();
create trigger decided_anew after insert on rulebook_value for each row execute function decided_anew();
create trigger decided_anew after insert on employer_cost for each row execute function decided_anew();
create trigger decided_anew after update on institution for each row execute function decided_anew();
call by_doorman('decided_anew()');

-- What is there already. The doorman sees every institution; the owner, bound by its own fences, sees none.
grant select on institution to kneika_doorman;
set local role kneika_doorman;
insert into decided_stamp (institution_id, stamp) select institution_id, gen_random_uuid() from institution;
set local role kneika_owner;
