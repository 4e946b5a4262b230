-- A mentor put forward to a student, and what the student said (rules.md 3: the student chooses; a refusal is for good).
create table candidate (
    institution_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    primary key (institution_id, id),
    unique (institution_id, case_id, mentor_id)
);

create table candidate_refusal (
    institution_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    refused_by uuid not null,
    refused_at timestamptz not null,
    primary key (institution_id, case_id, mentor_id),
    foreign key (institution_id, case_id, mentor_id) references candidate (institution_id, case_id, mentor_id)
);

create table candidate_choice (
    institution_id uuid not null,
    case_id uuid not null,
    mentor_id uuid not null,
    assignment_id uuid not null,
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (institution_id, case_id, mentor_id),
    foreign key (institution_id, case_id, mentor_id) references candidate (institution_id, case_id, mentor_id),
    foreign key (institution_id, assignment_id) references assignment (institution_id, id)
);
