-- As documents' children (documents, V049_2): asked for by its key, not looked for among everything that was ever sent.
alter policy know on outbox_enclosure using (exists (select from outbox_item i
    where i.institution_id = outbox_enclosure.institution_id and i.id = outbox_enclosure.item_id));
alter policy know on outbox_end using (exists (select from outbox_item i
    where i.institution_id = outbox_end.institution_id and i.id = outbox_end.item_id));
