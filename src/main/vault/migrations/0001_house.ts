// The first schema: meta, settings, clients, notes with versions and their index, sessions, documents, backups, audit.
// A released migration is never edited.
export default /* sql */ `
create table meta (
  key text primary key,
  value text not null
) strict, without rowid;

create table settings (
  key text primary key,
  value text not null check (json_valid(value))
) strict, without rowid;

create table clients (
  n integer primary key,
  id text not null unique,
  -- name, alias, e-mail and phone digits, lower case, without accents: what the list is searched by
  folded text not null,
  sort_name text not null,
  identity text not null check (identity in ('full', 'firstName', 'pseudonym')),
  name text not null check (name <> ''),
  alias text not null,
  legal_name text not null,
  pronouns text not null,
  email text,
  phone text,
  birth_date text,
  language text not null check (language in ('en', 'fr')),
  time_zone text not null,
  country text not null,
  status text not null check (status in ('waiting', 'active', 'ended')),
  archived_at text,
  meeting_link text,
  created_at text not null,
  updated_at text not null,
  -- kept by the triggers on notes, so that sorting ten thousand clients asks no other table
  last_session_at text,
  drafts integer not null default 0,
  about text not null
) strict;
create index clients_by_name on clients (sort_name, n, archived_at, status, folded);
create index clients_by_creation on clients (created_at, n);
create index clients_by_last_session on clients (last_session_at, n);
create index clients_by_recency on clients (max(coalesce(last_session_at, ''), created_at), archived_at);

create table sessions (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  started_at text not null,
  ended_at text,
  time_zone text not null,
  host text
) strict;
create index sessions_of_client on sessions (client_id, started_at);

create table notes (
  -- its place in time: the minute of start_at × 256 + a free number, so that the index gives the newest first without sorting
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  -- the signed note that this one amends
  amends text references notes (id),
  amendment_kind text check (amendment_kind in ('addition', 'correction')),
  reason text not null default '',
  format text not null check (format in ('soap', 'dap', 'birp', 'free')),
  start_at text not null,
  end_at text,
  time_zone text not null,
  modality text not null,
  persons_present text not null,
  revision integer not null,
  created_at text not null,
  updated_at text not null,
  signed_at text,
  -- SHA-256 over what was signed, hex
  signed_sha256 text,
  discarded_at text,
  -- the long ones last: what stands behind them would be read through all their pages
  doc text not null check (json_valid(doc)),
  -- the words of doc, for the index and the lists
  body text not null,
  check ((amends is null) = (amendment_kind is null)),
  check ((signed_at is null) = (signed_sha256 is null)),
  check (signed_at is null or discarded_at is null)
) strict;
create index notes_of_client on notes (client_id) where amends is null and discarded_at is null;
create index notes_drafts on notes (start_at) where signed_at is null and discarded_at is null;
create index notes_amending on notes (amends, created_at) where amends is not null;

create trigger notes_counted after insert on notes
begin
  update clients set
    last_session_at = (select start_at from notes where client_id = new.client_id and amends is null and discarded_at is null order by n desc limit 1),
    drafts = drafts + (new.signed_at is null and new.discarded_at is null)
  where id = new.client_id;
end;
create trigger notes_counted_again after update of start_at, signed_at, discarded_at on notes
when old.start_at <> new.start_at or old.signed_at is not new.signed_at or old.discarded_at is not new.discarded_at
begin
  update clients set
    last_session_at = (select start_at from notes where client_id = new.client_id and amends is null and discarded_at is null order by n desc limit 1),
    drafts = drafts + (new.signed_at is null and new.discarded_at is null) - (old.signed_at is null and old.discarded_at is null)
  where id = new.client_id;
end;
create trigger notes_counted_off after delete on notes
begin
  update clients set
    last_session_at = (select start_at from notes where client_id = old.client_id and amends is null and discarded_at is null order by n desc limit 1),
    drafts = drafts - (old.signed_at is null and old.discarded_at is null)
  where id = old.client_id;
end;

create trigger notes_signed_stay before update on notes when old.signed_at is not null
begin select raise(abort, 'signed'); end;
-- "insert or replace" would take a row away without any trigger on delete
create trigger notes_signed_are_not_replaced before insert on notes
when exists (select 1 from notes where (id = new.id or n = new.n) and signed_at is not null)
begin select raise(abort, 'signed'); end;
create trigger notes_signed_are_kept before delete on notes when old.signed_at is not null
begin select raise(abort, 'signed'); end;

create table note_versions (
  n integer primary key,
  id text not null unique,
  note_id text not null references notes (id),
  kind text not null check (kind in ('draft', 'signed')),
  at text not null,
  doc text not null check (json_valid(doc)),
  words integer not null
) strict;
create index note_versions_of_note on note_versions (note_id, n);
create trigger note_versions_stay before update on note_versions
begin select raise(abort, 'kept'); end;
create trigger note_versions_are_not_replaced before insert on note_versions
when exists (select 1 from note_versions where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger note_versions_are_kept before delete on note_versions
begin select raise(abort, 'kept'); end;

-- discarded drafts are found by nothing
create view notes_findable as select n, body from notes where discarded_at is null;
create virtual table notes_index using fts5 (
  body, content = 'notes_findable', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2', prefix = '2'
);
insert into notes_index (notes_index, rank) values ('pgsz', 3968), ('automerge', 0), ('crisismerge', 64);
create trigger notes_index_add after insert on notes when new.discarded_at is null
begin insert into notes_index (rowid, body) values (new.n, new.body); end;
create trigger notes_index_change after update of n, body, discarded_at on notes
when old.n <> new.n or old.body <> new.body or old.discarded_at is not new.discarded_at
begin
  insert into notes_index (notes_index, rowid, body) select 'delete', old.n, old.body where old.discarded_at is null;
  insert into notes_index (rowid, body) select new.n, new.body where new.discarded_at is null;
end;
create trigger notes_index_remove after delete on notes when old.discarded_at is null
begin insert into notes_index (notes_index, rowid, body) values ('delete', old.n, old.body); end;

create table documents (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  template text not null,
  language text not null check (language in ('en', 'fr')),
  version text not null,
  printed_at text not null,
  sha256 text not null
) strict;
create index documents_of_client on documents (client_id, n);

-- unsent forms as they were typed
create table drafts (
  form text primary key,
  fields text not null check (json_valid(fields)),
  at text not null
) strict, without rowid;

create table backups (
  n integer primary key,
  made_at text not null,
  verified_at text not null,
  bytes integer not null,
  clients integer not null,
  notes integer not null
) strict;

-- who did what to which record, never the content
create table audit (
  n integer primary key,
  at text not null,
  method text not null,
  record text,
  -- SHA-256 over the line before and this one, hex
  hash text not null
) strict;
create trigger audit_stays before update on audit
begin select raise(abort, 'kept'); end;
create trigger audit_is_not_replaced before insert on audit when exists (select 1 from audit where n = new.n)
begin select raise(abort, 'kept'); end;
create trigger audit_is_kept before delete on audit
begin select raise(abort, 'kept'); end;
`
