-- As every fence (access, V034).
call fences_ask_at_the_door();
