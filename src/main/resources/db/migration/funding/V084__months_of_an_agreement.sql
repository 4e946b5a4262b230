-- What NAV decided about a month of an agreement (tilskuddsperiode), by NAV's own number: agreement, period, and how many times it was sent
-- anew. NAV corrects nothing afterwards; what is sent anew is another decision of the same period, and the last one counts.
create table nav_month_decision (
    institution_id uuid not null,
    agreement_id uuid not null,
    period_no integer not null check (period_no between 1 and 999),
    resend integer not null check (resend between 0 and 99),
    case_id uuid not null,
    from_on date not null,
    to_on date not null,
    ore bigint not null check (ore >= 0),
    decided_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, agreement_id, period_no, resend),
    foreign key (institution_id, agreement_id) references nav_agreement_conclusion (institution_id, agreement_id),
    check (to_on >= from_on and date_trunc('month', from_on) = date_trunc('month', to_on))
);
create index nav_month_decision_case on nav_month_decision (institution_id, case_id);

-- NAV has paid it: once for each decision.
create table nav_month_payout (
    institution_id uuid not null,
    agreement_id uuid not null,
    period_no integer not null,
    resend integer not null,
    case_id uuid not null,
    ore bigint not null check (ore >= 0),
    paid_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, agreement_id, period_no, resend),
    foreign key (institution_id, agreement_id, period_no, resend) references nav_month_decision (institution_id, agreement_id, period_no, resend)
);

-- What somebody says about a month: the agreed hours are right as they are, or why NAV paid something else. The difference it explains is kept,
-- so that another difference asks again.
create table nav_month_note (
    institution_id uuid not null,
    id uuid not null,
    agreement_id uuid not null,
    case_id uuid not null,
    month date not null check (extract(day from month) = 1),
    about text not null check (about in ('HOURS', 'PAYOUT')),
    ore bigint not null,
    why text not null check (why <> ''),
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, agreement_id) references nav_agreement_conclusion (institution_id, agreement_id)
);
create index nav_month_note_case on nav_month_note (institution_id, case_id);

-- A grant that is to end before its time, or other hours of an agreement from a month on. An end holds from the day it is told here, since
-- nobody works after it; other hours hold when NAV has said yes.
create table grant_change (
    institution_id uuid not null,
    id uuid not null,
    grant_id uuid not null,
    case_id uuid not null,
    kind text not null check (kind in ('END', 'HOURS')),
    from_on date not null,
    hours_a_month integer check (hours_a_month between 0 and 999),
    why text not null check (why in ('EXAMS', 'HOLIDAY', 'PRACTICE', 'LESS_NEED', 'MORE_NEED', 'MENTOR_LEAVES', 'STUDENT_STOPS', 'OTHER')),
    told_on date not null,
    told_by uuid not null,
    told_at timestamptz not null,
    primary key (institution_id, id),
    foreign key (institution_id, grant_id) references funding_grant (institution_id, id),
    check ((kind = 'HOURS') = (hours_a_month is not null)),
    check (kind = 'END' or extract(day from from_on) = 1)
);
create index grant_change_grant on grant_change (institution_id, grant_id);
create index grant_change_case on grant_change (institution_id, case_id);

-- What a human sent to NAV about it, word for word, and how.
create table grant_notice (
    institution_id uuid not null,
    change_id uuid not null,
    case_id uuid not null,
    text bytea not null,
    way text not null check (way in ('TYPED_AT_NAV', 'LETTER', 'PHONE')),
    sent_on date not null,
    sent_by uuid not null,
    sent_at timestamptz not null,
    primary key (institution_id, change_id),
    foreign key (institution_id, change_id) references grant_change (institution_id, id)
);

create table grant_change_answer (
    institution_id uuid not null,
    change_id uuid not null,
    case_id uuid not null,
    agreed boolean not null,
    answered_on date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (institution_id, change_id),
    foreign key (institution_id, change_id) references grant_change (institution_id, id)
);

-- A grant that ended before anything was worked gives no hours.
alter table funding_grant_version drop constraint funding_grant_version_minutes_check;
alter table funding_grant_version add constraint funding_grant_version_minutes_check check (minutes >= 0);

call fence_case('nav_month_decision', 'money');
call fence_case('nav_month_payout', 'money');
call fence_case('nav_month_note', 'money');
call fence_case('grant_change', 'money');
call fence_case('grant_notice', 'money');
call fence_case('grant_change_answer', 'money');
call append_only('nav_month_decision');
call append_only('nav_month_payout');
call append_only('nav_month_note');
call append_only('grant_change');
call append_only('grant_notice');
call append_only('grant_change_answer');
