// A file that was merged into another, and all that it takes to undo that.
export default /* sql */ `
-- the file in which its records are now; it stands in no list any more
alter table clients add column merged_into text references clients (id);

create table merges (
  n integer primary key,
  id text not null unique,
  keep_id text not null references clients (id),
  drop_id text not null references clients (id),
  at text not null,
  name text not null,
  -- keys of the rows that went, by table; both records, and the consents of which the later word counts, as they were
  moved text not null check (json_valid(moved)),
  records text not null check (json_valid(records)),
  swapped text not null check (json_valid(swapped)),
  -- SHA-256 over all of both files right after it, hex
  fingerprint text not null
) strict;
create index merges_into on merges (keep_id, n);
`
