-- Rooms write their fences as they read best; here they become what is quickest to ask (V038).
call fences_ask_little();
