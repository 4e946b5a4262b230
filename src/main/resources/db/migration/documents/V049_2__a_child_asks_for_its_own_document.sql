-- A child is seen by whoever sees its document (V040). "Its document is among all one sees" read every document of the institution for
-- each page that was kept or opened: 7 ms with 10,000 of them, and a claim keeps one. Asked for by its key it is one look.
alter policy know on document_content using (exists (select from document d
    where d.institution_id = document_content.institution_id and d.id = document_content.document_id));
alter policy know on signature_request using (exists (select from document d
    where d.institution_id = signature_request.institution_id and d.id = signature_request.document_id));
alter policy know on signature using (exists (select from document d
    where d.institution_id = signature.institution_id and d.id = signature.document_id));
