-- An agreement with NAV is kept here as NAV's own paper, since NAV closes access to it.
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check
    check (kind in ('APPLICATION', 'LETTER', 'CONTRACT', 'DECLARATION', 'CLAIM', 'VOUCHER', 'OUTGOING', 'AGREEMENT', 'RECEIPT'));
