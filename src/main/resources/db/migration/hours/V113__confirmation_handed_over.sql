-- A student who has no energy for it hands the word about hours to the coordinator, for good: there is no row that takes it back.
create table confirmation_handover (
    institution_id uuid not null,
    case_id uuid not null,
    handed_by uuid not null,
    handed_at timestamptz not null,
    primary key (institution_id, case_id)
);
call fence_case('confirmation_handover', 'hours');
call append_only('confirmation_handover');
-- Whether a mentor's last hours wait for the student is said by this too (V032).
call also_handing_in('confirmation_handover');
-- Only the student gives it away.
create policy own_word on confirmation_handover as restrictive for insert
    with check ((select me_capacity()) = 'STUDENT' and handed_by = (select me_person()));
