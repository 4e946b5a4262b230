-- Exams of one's own take other hours than teaching does, as practice does.
alter table need_stretch drop constraint need_stretch_kind_check;
alter table need_stretch add constraint need_stretch_kind_check check (kind in ('PRACTICE', 'EXAMS', 'PAUSE'));
