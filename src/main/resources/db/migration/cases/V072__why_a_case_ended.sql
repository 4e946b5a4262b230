-- Why a case ended is one of few words, and never whose fault it was (rules.md 6).
alter table case_closure add constraint case_closure_reason check (reason in ('FINISHED', 'NOT_NEEDED', 'MOVED', 'LEFT', 'OTHER'));
