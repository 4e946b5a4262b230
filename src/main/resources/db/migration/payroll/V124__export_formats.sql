-- How payroll wants its file (lønnsformat), as an institution has written it. Version 1 of each code is Kneika's own.
create table payroll_format (
    institution_id uuid not null,
    code text not null check (code in ('GENERIC', 'VISMA_16', 'DFO_SAP')),
    version integer not null check (version > 1),
    encoding text not null check (encoding in ('UTF_8_BOM', 'UTF_8', 'WINDOWS_1252', 'ISO_8859_1')),
    separator text not null check (separator in ('SEMICOLON', 'COMMA', 'TAB', 'BAR')),
    decimal_sign text not null check (decimal_sign in ('COMMA', 'POINT')),
    quoting text not null check (quoting in ('NEVER', 'NEEDED', 'TEXT')),
    line_end text not null check (line_end in ('CRLF', 'LF')),
    heading boolean not null,
    after_last boolean not null,
    wage_type text not null check (length(wage_type) between 1 and 60),
    sick_wage_type text not null check (length(sick_wage_type) between 1 and 60),
    back_wage_type text not null check (length(back_wage_type) between 1 and 60),
    cost_centre text not null check (length(cost_centre) <= 60),
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (institution_id, code, version)
);

create table payroll_format_column (
    institution_id uuid not null,
    code text not null,
    version integer not null,
    position integer not null check (position > 0),
    source text not null,
    heading text not null check (length(heading) <= 60),
    fixed_text text not null check (length(fixed_text) <= 60),
    width integer not null check (width between 0 and 20),
    primary key (institution_id, code, version, position),
    foreign key (institution_id, code, version) references payroll_format (institution_id, code, version)
);

-- Which of them the next file is written in: the latest choice.
create table payroll_format_choice (
    institution_id uuid not null,
    id uuid not null,
    code text not null,
    version integer not null check (version > 0),
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (institution_id, id)
);

-- Null: made before there were formats to choose from.
alter table payroll_export add column format_code text, add column format_version integer;

call fence_tenant('payroll_format');
call fence_tenant('payroll_format_column');
call fence_tenant('payroll_format_choice');
call append_only('payroll_format');
call append_only('payroll_format_column');
call append_only('payroll_format_choice');
create policy staff on payroll_format as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy staff on payroll_format_column as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
create policy staff on payroll_format_choice as restrictive using ((select me_capacity()) in ('FINANCE', 'SYSTEM'));
