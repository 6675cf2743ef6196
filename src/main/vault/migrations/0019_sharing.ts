// What was told of clients to others: a ledger that only grows, and her own rules about speaking without consent.
export default /* sql */ `
create table sharing_entries (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  at text not null,
  -- its calendar day in the practice's zone
  on_day text not null,
  basis text not null check (basis in ('release', 'exception', 'override')),
  -- the release as it stood then
  release text check (release is null or json_valid(release)),
  exception text check (exception is null or json_valid(exception)),
  override_reason text,
  recipient text not null check (recipient <> ''),
  sort_recipient text not null,
  address text not null,
  purpose text not null,
  necessity text not null,
  language text not null check (language in ('en', 'fr')),
  summary text not null,
  parts text not null check (json_valid(parts)),
  separately text not null,
  way text not null check (way in ('pdf', 'age', 'print', 'told')),
  pages integer,
  bytes integer,
  sha256 text,
  folded text not null,
  check ((basis = 'release') = (release is not null)),
  check ((basis = 'exception') = (exception is not null)),
  check ((basis = 'override') = (override_reason is not null)),
  check ((way = 'told') = (sha256 is null))
) strict;
create index sharing_entries_of_client on sharing_entries (client_id, n);
create trigger sharing_entries_stay before update on sharing_entries
begin select raise(abort, 'kept'); end;
create trigger sharing_entries_are_not_replaced before insert on sharing_entries
when exists (select 1 from sharing_entries where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger sharing_entries_are_kept before delete on sharing_entries
begin select raise(abort, 'kept'); end;

-- whether what is entered has left: written before it leaves, an entry without an outcome was interrupted
create table sharing_outcomes (
  entry_id text primary key,
  has_left integer not null check (has_left in (0, 1)),
  at text not null,
  -- said by her, after an interruption
  by_hand integer not null check (by_hand in (0, 1))
) strict, without rowid;
create trigger sharing_outcomes_stay before update on sharing_outcomes
begin select raise(abort, 'kept'); end;
create trigger sharing_outcomes_are_not_replaced before insert on sharing_outcomes
when exists (select 1 from sharing_outcomes where entry_id = new.entry_id)
begin select raise(abort, 'kept'); end;
create trigger sharing_outcomes_are_kept before delete on sharing_outcomes
begin select raise(abort, 'kept'); end;

create table sharing_remarks (
  n integer primary key,
  id text not null unique,
  entry_id text not null,
  at text not null,
  words text not null
) strict;
create index sharing_remarks_of_entry on sharing_remarks (entry_id, n);
create trigger sharing_remarks_stay before update on sharing_remarks
begin select raise(abort, 'kept'); end;
create trigger sharing_remarks_are_not_replaced before insert on sharing_remarks
when exists (select 1 from sharing_remarks where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger sharing_remarks_are_kept before delete on sharing_remarks
begin select raise(abort, 'kept'); end;

create table sharing_rules (
  key text primary key,
  fields text not null check (json_valid(fields)),
  updated_at text not null
) strict, without rowid;
`
