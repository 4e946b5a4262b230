-- Whoever puts a mentor forward has their declaration written (rules.md 3): also an adviser who recruits. It is about no case.
do $$
begin
  execute (select format($p$alter policy know on document using ((%s) or case_id is null and kind = 'DECLARATION'
      and (select me_capacity()) = 'ADVISER')$p$, pg_get_expr(polqual, polrelid))
    from pg_policy where polrelid = 'document'::regclass and polname = 'know');
end $$;
