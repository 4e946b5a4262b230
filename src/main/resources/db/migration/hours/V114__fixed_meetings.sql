-- A meeting that comes back every week, so that it stands ready to be confirmed. It is no hours by itself: only an entry is.
create table fixed_meeting (
    institution_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    weekday smallint not null check (weekday between 1 and 7),
    starts time not null,
    ends time not null,
    in_exams boolean not null,
    first_day date not null,
    made_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, id, case_id, mentor_id),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id),
    check (starts <> ends)
);
create index fixed_meeting_mentor on fixed_meeting (institution_id, mentor_id);

create table fixed_meeting_end (
    institution_id uuid not null,
    meeting_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    last_day date not null,
    ended_at timestamptz not null,
    primary key (institution_id, meeting_id),
    foreign key (institution_id, meeting_id, case_id, mentor_id)
        references fixed_meeting (institution_id, id, case_id, mentor_id)
);

-- The student said beforehand that a meeting would not be held: nothing is paid, and nothing is anybody's fault (rules.md 4).
create table student_absence (
    institution_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    day date not null,
    meeting_id uuid,
    recorded_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, id, case_id, mentor_id),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id),
    foreign key (institution_id, meeting_id, case_id, mentor_id)
        references fixed_meeting (institution_id, id, case_id, mentor_id)
);
create index student_absence_mentor on student_absence (institution_id, mentor_id, day);
create index student_absence_sheet on student_absence (institution_id, assignment_id, day);

create table student_absence_withdrawal (
    institution_id uuid not null,
    absence_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    withdrawn_at timestamptz not null,
    primary key (institution_id, absence_id),
    foreign key (institution_id, absence_id, case_id, mentor_id)
        references student_absence (institution_id, id, case_id, mentor_id)
);

-- Nobody pays by these, so those who pay have no use for them.
call fence_case('fixed_meeting', 'case_or_self:mentor_id');
call fence_case('fixed_meeting_end', 'case_or_self:mentor_id');
call fence_case('student_absence', 'case_or_self:mentor_id');
call fence_case('student_absence_withdrawal', 'case_or_self:mentor_id');
call append_only('fixed_meeting');
call append_only('fixed_meeting_end');
call append_only('student_absence');
call append_only('student_absence_withdrawal');
