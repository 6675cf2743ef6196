// Files of a client, whole in the vault: what is said of each, and its bytes in pieces of 64 KB.
export default /* sql */ `
create table attachments (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  -- a document or note of that client that it belongs to
  record_kind text check (record_kind in ('document', 'note')),
  record_id text,
  name text not null check (name <> ''),
  tags text not null check (json_valid(tags)),
  -- name and tags, lower case, without accents: what the list is searched by
  folded text not null,
  sort_name text not null,
  -- what its bytes say that it is
  type text not null,
  bytes integer not null check (bytes >= 0),
  -- of all its bytes, hex; empty until the file is whole
  sha256 text not null,
  -- null while it is being taken in: then it stands in no list
  added_at text,
  removed_at text,
  -- the scanner's file that it was taken from: name, size and time
  scan text,
  check ((record_kind is null) = (record_id is null))
) strict;
create index attachments_of_client on attachments (client_id, added_at);
create index attachments_half on attachments (id) where added_at is null;
create index attachments_scanned on attachments (scan) where scan is not null;

create table attachment_chunks (
  n integer primary key,
  attachment_id text not null references attachments (id),
  -- 0, 1, 2 …: all but the last hold 65,536 bytes
  place integer not null check (place >= 0),
  bytes blob not null,
  unique (attachment_id, place)
) strict;

create trigger attachments_stay before update of client_id, type, bytes, sha256 on attachments when old.added_at is not null
begin select raise(abort, 'kept'); end;
create trigger attachments_are_kept before delete on attachments when old.added_at is not null
begin select raise(abort, 'kept'); end;
create trigger attachment_chunks_stay before update on attachment_chunks
begin select raise(abort, 'kept'); end;
create trigger attachment_chunks_are_not_replaced before insert on attachment_chunks
when exists (select 1 from attachment_chunks where attachment_id = new.attachment_id and place = new.place)
begin select raise(abort, 'kept'); end;
create trigger attachment_chunks_are_kept before delete on attachment_chunks
when exists (select 1 from attachments where id = old.attachment_id and added_at is not null)
begin select raise(abort, 'kept'); end;
`
