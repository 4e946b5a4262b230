-- Where a share is, is its last step: one look at the end of an index for each share. "No later step exists" read every
-- step of every share, and a planner without statistics chose to compare all with all.
create or replace view share_now with (security_invoker = true) as
select s.institution_id, s.id, s.piece_id, s.case_id, s.ore, m.step, m.to_account as account, m.grant_id
from cost_share s
join lateral (select step, to_account, grant_id from movement
              where movement.institution_id = s.institution_id and movement.share_id = s.id
              order by movement.step desc limit 1) m on true
where m.to_account <> 'SPLIT';
