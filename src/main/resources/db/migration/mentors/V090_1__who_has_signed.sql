-- Whether a mentor has signed is asked with each of their assignments.
create index declaration_signature_of on declaration_signature (institution_id, mentor_id);
