-- Who is kept from a case is the doorman's to say (access, V033).
alter policy never on document using (
  (select me_capacity()) in ('STUDENT', 'SYSTEM') or person_id = (select me_person()) or case_id is null
    or case_id not in (select denied_cases()));
