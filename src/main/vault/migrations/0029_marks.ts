// What is said of single records: that one concerns one person of the file alone, and what of it is sensitive.
export default /* sql */ `
create table marks (
  n integer primary key,
  client_id text not null references clients (id),
  kind text not null check (kind in ('note', 'document', 'file', 'exchange')),
  record_id text not null unique,
  -- no reference: what is one person's stays so even where their record is lost
  person_id text,
  sensitivities text not null check (json_valid(sensitivities)),
  updated_at text not null
) strict;
create index marks_of_client on marks (client_id);

-- what the room marks may know of the records that can be marked
create view mark_records as
select 'note' as kind, id, client_id from notes where amends is null
union all select 'document', id, client_id from documents where client_id is not null
union all select 'file', id, client_id from attachments where added_at is not null
union all select 'exchange', id, client_id from exchanges;

-- what the room notes may know of marks
create view note_marks as
select record_id as note_id, person_id, coalesce(persons.name, '?') as person, sensitivities <> '[]' as sensitive
from marks left join persons on persons.id = marks.person_id where kind = 'note';
`
