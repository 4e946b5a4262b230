-- The register of responsible persons is asked for with every case that is looked at, and changes when somebody is noted, is reached
-- otherwise, leaves or is stood in for. It stands under the stamp of decisions (V018) until then.
set local role kneika_doorman;
grant execute on function decided_anew() to kneika_owner;
set local role kneika_owner;
create trigger decided_anew after insert or update on responsible_version for each row execute function decided_anew();
create trigger decided_anew after insert or update on responsible_departure for each row execute function decided_anew();
create trigger decided_anew after insert or update on stand_in for each row execute function decided_anew();
set local role kneika_doorman;
revoke execute on function decided_anew() from kneika_owner;
set local role kneika_owner;
