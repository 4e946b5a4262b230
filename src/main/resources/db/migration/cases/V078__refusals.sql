-- No was said, and why, what there is instead, and where one can complain, in the student's own written form (B9). The words are kept as
-- they were pressed; what is corrected is another refusal.
create table refusal (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    side text not null check (side in ('NAV', 'HERE')),
    -- NAV's no that it is about; the table is a later room's.
    rejection_id uuid,
    decided_on date not null,
    reason bytea not null,
    instead text[] not null,
    complaint text not null check (complaint in ('NAV', 'HERE', 'NONE')),
    complain_by date,
    language text not null check (language in ('nb', 'nn', 'en')),
    document_id uuid not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, case_id) references support_case (institution_id, case_id),
    foreign key (institution_id, document_id) references document (institution_id, id),
    check ((complaint = 'NONE') = (complain_by is null)),
    check (complain_by > decided_on)
);
create index refusal_case on refusal (institution_id, case_id);
call fence_case('refusal', 'case');
call append_only('refusal');
