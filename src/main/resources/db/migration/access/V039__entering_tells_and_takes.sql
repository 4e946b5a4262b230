-- Whoever enters is told the stamp of what their institution has decided (V018). With a command its receipt is taken in the same breath: it
-- was a question of its own before each.
drop function enter(text, text, text, text);

create function enter(institution text, person text, capacity text, business_time text) returns uuid
    volatile language plpgsql security definer set search_path = public as $$
begin
  perform set_config('kneika.institution', institution, true), set_config('kneika.person', person, true),
          set_config('kneika.capacity', capacity, true), set_config('kneika.now', business_time, true);
  perform look_again();
  return (select s.stamp from decided_stamp s where s.institution_id = enter.institution::uuid);
end $$;
call by_doorman('enter(text, text, text, text)');

-- As the one who asks, behind the fences of receipts: taken is false when the key was used before. A second sending waits here for the first.
create function enter_to_do(institution text, person text, capacity text, business_time text, command uuid, called text, sent timestamptz,
    out stamp uuid, out taken boolean) volatile language plpgsql set search_path = public as $$
begin
  stamp := enter(institution, person, capacity, business_time);
  insert into receipt (institution_id, key, person_id, name, at) values (me_inst(), command, me_person(), called, sent)
    on conflict do nothing;
  taken := found;
end $$;
revoke all on function enter_to_do(text, text, text, text, uuid, text, timestamptz) from public;
grant execute on function enter_to_do(text, text, text, text, uuid, text, timestamptz) to kneika_app;
