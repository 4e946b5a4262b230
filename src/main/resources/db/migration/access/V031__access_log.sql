-- Who has seen what (innsynsloggen): one line per request, and one row under it per case it showed.
create table access_log (
    institution_id uuid not null,
    line_id        uuid not null,
    at             timestamptz not null,
    person_id      uuid not null,
    capacity       text not null,
    route          text not null,
    primary key (institution_id, line_id),
    unique (institution_id, line_id, person_id)
);
create index access_log_at on access_log (institution_id, at);
call fence_tenant('access_log');
call append_only('access_log');

create table access_shown (
    institution_id uuid not null,
    line_id        uuid not null,
    case_id        uuid not null,
    person_id      uuid not null,
    shown          text[] not null check (cardinality(shown) > 0),
    primary key (institution_id, line_id, case_id),
    foreign key (institution_id, line_id, person_id) references access_log (institution_id, line_id, person_id)
);
create index access_shown_case on access_shown (institution_id, case_id, line_id desc);
call fence_tenant('access_shown');
call append_only('access_shown');

-- A line is written in one's own name. It is read by the student it is about, the privacy officer and the sealer.
create policy own_name on access_log as restrictive for insert with check (person_id = (select me_person()));
create policy own_name on access_shown as restrictive for insert with check (person_id = (select me_person()));
create policy about_me on access_shown as restrictive for select using (
    (select me_capacity()) in ('SYSTEM', 'PRIVACY_OFFICER')
    or (select me_capacity()) = 'STUDENT' and case_id in (select known_cases()));
create policy about_me on access_log as restrictive for select using (
    (select me_capacity()) in ('SYSTEM', 'PRIVACY_OFFICER') or person_id = (select me_person())
    or line_id in (select line_id from access_shown where institution_id = (select me_inst())));

-- Sealed blocks: a chain of digests over committed lines. Nothing waits for the sealer.
create table log_block (
    institution_id uuid  not null,
    block_no       bigint not null check (block_no > 0),
    lines          int   not null check (lines > 0),
    digest         bytea not null check (length(digest) = 32),
    previous       bytea not null check (length(previous) = 32),
    sealed_at      timestamptz not null,
    primary key (institution_id, block_no)
);
call fence_tenant('log_block');
call append_only('log_block');

create table log_seal (
    institution_id uuid  not null,
    line_id        uuid  not null,
    block_no       bigint not null,
    digest         bytea not null check (length(digest) = 32),
    primary key (institution_id, line_id),
    foreign key (institution_id, block_no) references log_block
);
create index log_seal_block on log_seal (institution_id, block_no, line_id);
call fence_tenant('log_seal');
call append_only('log_seal');
create policy sealer on log_block as restrictive using ((select me_capacity()) in ('SYSTEM', 'PRIVACY_OFFICER'));
create policy sealer on log_seal as restrictive using ((select me_capacity()) in ('SYSTEM', 'PRIVACY_OFFICER'));
