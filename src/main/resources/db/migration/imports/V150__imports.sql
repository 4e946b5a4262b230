-- A file somebody brought (import). What happened to it are facts; what stood in it is sealed, and goes when it is decided.
create table import_file (
    institution_id uuid not null references institution,
    id             uuid not null,
    kind           text not null check (kind in ('FACULTIES', 'PROGRAMMES', 'COURSES', 'CALENDAR', 'STUDENTS', 'STAFF', 'RESULTS')),
    name           text not null check (length(name) between 1 and 200),
    bytes          int  not null check (bytes >= 0),
    brought_by     uuid not null,
    brought_at     timestamptz not null,
    primary key (institution_id, id)
);
create index import_file_brought on import_file (institution_id, brought_at desc);

create table import_content (
    institution_id uuid  not null,
    import_id      uuid  not null,
    content        bytea not null,
    primary key (institution_id, import_id),
    foreign key (institution_id, import_id) references import_file
);

-- What the file would change, when it was read.
create table import_reading (
    institution_id uuid  not null,
    import_id      uuid  not null,
    form           text  not null,
    lines          int   not null,
    added          int   not null,
    changed        int   not null,
    unchanged      int   not null,
    gone           int   not null,
    set_aside      int   not null,
    troubles       int   not null,
    unused         text[] not null,
    digest         bytea not null,
    read_at        timestamptz not null,
    primary key (institution_id, import_id),
    foreign key (institution_id, import_id) references import_file
);

-- The preview and the troubles, sealed, a page at a time.
create table import_leaf (
    institution_id uuid  not null,
    import_id      uuid  not null,
    sort           text  not null check (sort in ('NEW', 'CHANGED', 'GONE', 'TROUBLE')),
    number         int   not null,
    leaf_id        uuid  not null,
    content        bytea not null,
    primary key (institution_id, import_id, sort, number),
    foreign key (institution_id, import_id) references import_file
);

create table import_decision (
    institution_id uuid not null,
    import_id      uuid not null,
    apply          boolean not null,
    end_gone       boolean not null,
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    primary key (institution_id, import_id),
    foreign key (institution_id, import_id) references import_file
);

-- MOVED: what it would change was no longer what had been shown, so nothing was done. FORGOTTEN: nobody decided in time.
create table import_outcome (
    institution_id uuid not null,
    import_id      uuid not null,
    outcome        text not null check (outcome in ('DONE', 'DISCARDED', 'MOVED', 'FORGOTTEN')),
    ended          int  not null,
    at             timestamptz not null,
    primary key (institution_id, import_id),
    foreign key (institution_id, import_id) references import_file
);

call fence_tenant('import_file');
call append_only('import_file');
call fence_tenant('import_content');
call fence_tenant('import_reading');
call append_only('import_reading');
call fence_tenant('import_leaf');
call fence_tenant('import_decision');
call append_only('import_decision');
call fence_tenant('import_outcome');
call append_only('import_outcome');

-- Imports are the administrator's.
create policy know on import_file as restrictive using ((select me_capacity()) in ('SYSTEM', 'ADMIN'));
create policy know on import_content as restrictive using ((select me_capacity()) in ('SYSTEM', 'ADMIN'));
create policy know on import_reading as restrictive using ((select me_capacity()) in ('SYSTEM', 'ADMIN'));
create policy know on import_leaf as restrictive using ((select me_capacity()) in ('SYSTEM', 'ADMIN'));
create policy know on import_decision as restrictive using ((select me_capacity()) in ('SYSTEM', 'ADMIN'));
create policy know on import_outcome as restrictive using ((select me_capacity()) in ('SYSTEM', 'ADMIN'));
