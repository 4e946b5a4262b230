-- The rooms that have fences of their own words say them plainly too (V037).
call fences_in_plain_words();
