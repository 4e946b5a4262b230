-- A no is complained of, by the student or by the institution as employer; NAV answers; and when it stands by its no, an approver decides
-- who carries what was worked. Each is a fact of its own, once.
create table complaint (
    institution_id uuid not null,
    rejection_id uuid not null,
    case_id uuid not null,
    complainant text not null check (complainant in ('STUDENT', 'INSTITUTION')),
    sent_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, rejection_id),
    foreign key (institution_id, rejection_id) references rejection (institution_id, id)
);

create table complaint_answer (
    institution_id uuid not null,
    rejection_id uuid not null,
    case_id uuid not null,
    result text not null check (result in ('UPHELD', 'CHANGED', 'WITHDRAWN')),
    decided_on date not null,
    letter_id uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, rejection_id),
    foreign key (institution_id, rejection_id) references complaint (institution_id, rejection_id)
);

create table complaint_ruling (
    institution_id uuid not null,
    rejection_id uuid not null,
    case_id uuid not null,
    reason text not null check (reason <> ''),
    exposure_ore bigint not null check (exposure_ore >= 0),
    ruled_by uuid not null,
    ruled_at timestamptz not null,
    primary key (institution_id, rejection_id),
    foreign key (institution_id, rejection_id) references complaint_answer (institution_id, rejection_id)
);

call fence_case('complaint', 'money');
call fence_case('complaint_answer', 'money');
call fence_case('complaint_ruling', 'money');
call append_only('complaint');
call append_only('complaint_answer');
call append_only('complaint_ruling');
