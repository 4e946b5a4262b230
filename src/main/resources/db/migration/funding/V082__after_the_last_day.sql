-- What a mentor's late hours are paid by (access, V032).
call also_handing_in('funding_grant');
call also_handing_in('funding_grant_version');
call also_handing_in('verbal_confirmation');
call also_handing_in('own_risk_start');
