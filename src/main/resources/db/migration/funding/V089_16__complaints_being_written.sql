-- A complaint that is being written, kept until it is sent or put away: one for each hearing, sealed, for those who coordinate the case and nobody
-- else. Not a fact: it is written over, and it goes.
create table complaint_draft (
    institution_id uuid not null,
    decision_id uuid not null,
    step smallint not null check (step in (1, 2)),
    case_id uuid not null,
    rejection_id uuid,
    grant_id uuid,
    words bytea not null,
    version integer not null check (version >= 1),
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (institution_id, decision_id, step),
    foreign key (institution_id, rejection_id) references rejection (institution_id, id),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id),
    check (num_nonnulls(rejection_id, grant_id) = 1 and decision_id = coalesce(rejection_id, grant_id))
);
call fence_case('complaint_draft', 'case');
create policy desk on complaint_draft as restrictive using ((select me_capacity()) in ('COORDINATOR', 'SYSTEM'));

-- It goes with what makes it needless, whoever does that: an approver may not read it, and ends it all the same.
create function complaint_is_heard() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from complaint_draft where institution_id = new.institution_id and decision_id = new.decision_id and step <= new.step;
    return null;
end $$;
create function complaint_is_ruled() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from complaint_draft where institution_id = new.institution_id and decision_id = new.rejection_id;
    return null;
end $$;
create function complaint_is_let_be() returns trigger language plpgsql security definer set search_path = public as $$
begin
    delete from complaint_draft where institution_id = new.institution_id and decision_id = new.grant_id;
    return null;
end $$;
-- Before the functions are the doorman's: who makes a trigger must be allowed to ask it.
create trigger complaint_is_heard after insert on complaint_step for each row execute function complaint_is_heard();
create trigger complaint_is_ruled after insert on complaint_ruling for each row execute function complaint_is_ruled();
create trigger complaint_is_let_be after insert on grant_follow_up for each row when (new.follows <> 'COMPLAIN')
    execute function complaint_is_let_be();
grant select (institution_id, decision_id, step), delete on complaint_draft to kneika_doorman;
call by_doorman('complaint_is_heard()');
call by_doorman('complaint_is_ruled()');
call by_doorman('complaint_is_let_be()');
