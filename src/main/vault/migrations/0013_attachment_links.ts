// Which records a file belongs to, as many as it shows; and where pages that were counted differ from those of the document.
export default /* sql */ `
-- a scan of a whole pack belongs to each of its documents: attachments.record_kind and record_id, and documents.scan_id, stay empty
create table attachment_links (
  n integer primary key,
  attachment_id text not null references attachments (id),
  record_kind text not null check (record_kind in ('document', 'note', 'consent', 'recording')),
  record_id text not null,
  linked_at text not null,
  unique (attachment_id, record_id)
) strict;
create index attachment_links_of_record on attachment_links (record_id);

-- pages of the document as printed, where those counted on paper were others
alter table document_signatures add column pages_expected integer;
alter table document_signatures add column pages_reason text not null default '';
`
