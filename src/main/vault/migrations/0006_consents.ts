// Consents as they stand and every step by which they came to stand so; the register of recordings.
export default /* sql */ `
create table consents (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  kind text not null,
  -- who gives it; empty for the client
  person text not null,
  -- to whom and what, or what for
  about text not null,
  standing text not null check (standing in ('given', 'declined', 'withdrawn', 'void')),
  version text not null,
  language text not null check (language in ('en', 'fr')),
  -- the signed document, if there is one
  document_id text,
  how text not null check (how in ('screen', 'paper', 'oral')),
  explained_by text not null,
  explained_how text not null,
  given_at text not null,
  -- its calendar day in the practice's zone
  given_on text not null,
  time_zone text not null,
  expires_on text,
  review_on text,
  withdrawn_at text,
  -- what held when it was given or looked at last, and since when: what has changed since makes it due
  seen_on text not null,
  fee integer not null,
  currency text not null,
  country text not null,
  online integer not null
) strict;
create unique index consents_of_client on consents (client_id, kind, person, about);
create trigger consents_are_kept before delete on consents
begin select raise(abort, 'kept'); end;
create trigger consents_are_not_replaced before insert on consents
when exists (select 1 from consents where id = new.id or n = new.n or (client_id = new.client_id and kind = new.kind and person = new.person and about = new.about))
begin select raise(abort, 'kept'); end;

create table consent_events (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  -- null where she went on without one
  consent_id text,
  what text not null check (what in ('given', 'renewed', 'declined', 'withdrawn', 'reviewed', 'remarked', 'undone', 'overridden')),
  at text not null,
  purpose text,
  words text not null,
  -- the consent before and after this step
  was text check (was is null or json_valid(was)),
  became text check (became is null or json_valid(became)),
  check ((what = 'overridden') = (consent_id is null))
) strict;
create index consent_events_of_consent on consent_events (consent_id, n) where consent_id is not null;
create index consent_events_overriding on consent_events (client_id, n) where consent_id is null;
create trigger consent_events_stay before update on consent_events
begin select raise(abort, 'kept'); end;
create trigger consent_events_are_not_replaced before insert on consent_events
when exists (select 1 from consent_events where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger consent_events_are_kept before delete on consent_events
begin select raise(abort, 'kept'); end;

-- what the room consents may know of clients, so that a list of ten thousand is joined, searched and sorted by the database
create view consent_clients as
select id as client_id, n, name, alias, folded, sort_name, last_session_at, identity, birth_date, country,
  meeting_link is not null as online, archived_at is null as listed, archived_at is null and status <> 'ended' as active
from clients;

create table recordings (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  session_id text,
  recorded_on text not null,
  medium text not null check (medium in ('audio', 'video', 'screen')),
  purpose text not null,
  persons text not null check (json_valid(persons)),
  place text not null,
  encrypted integer not null check (encrypted in (0, 1)),
  delete_by text not null,
  deleted_on text
) strict;
create index recordings_of_client on recordings (client_id, n);
create index recordings_by_deletion on recordings ((deleted_on is not null), delete_by, n);
`
