-- The house never changes what was decided. Whoever puts a row right by hand, past the fences, is believed from then on as well.
-- The function is the doorman's: who makes a trigger must be allowed to ask it.
set local role kneika_doorman;
grant execute on function decided_anew() to kneika_owner;
set local role kneika_owner;
create trigger decided_by_hand after update on rulebook_version for each row execute function decided_anew();
create trigger decided_by_hand after update on rulebook_value for each row execute function decided_anew();
create trigger decided_by_hand after update on employer_cost for each row execute function decided_anew();
set local role kneika_doorman;
revoke execute on function decided_anew() from kneika_owner;
set local role kneika_owner;
