-- Who is kept from a case is the doorman's to say (access, V033).
alter policy never on letter using ((select me_capacity()) in ('STUDENT', 'SYSTEM') or case_id is null
  or case_id not in (select denied_cases()));
alter policy never on outbox_item using ((select me_capacity()) in ('STUDENT', 'SYSTEM') or case_id is null
  or case_id not in (select denied_cases()));
