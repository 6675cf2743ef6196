// Suitability screenings: a draft for each client at most, conclusions that stay; and what reopened them, or was gone on without.
export default /* sql */ `
create table screenings (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  fields text not null check (json_valid(fields)),
  started_at text not null,
  updated_at text not null,
  -- a draft that was given up
  discarded_at text,
  -- all of these are null, or empty, as long as it is a draft
  concluded_at text,
  time_zone text not null default '',
  signed_by text not null default '',
  outcome text check (outcome in ('suitable', 'conditions', 'notNow', 'refer')),
  valid_until text,
  -- what it rests on: the client's country, and the ways of meeting
  country text not null default '',
  modalities text not null default '[]' check (json_valid(modalities)),
  sha256 text,
  -- number of the newest step of before
  after_event integer not null default 0,
  check ((concluded_at is null) = (outcome is null)),
  check (concluded_at is null or discarded_at is null)
) strict;
create index screenings_of_client on screenings (client_id, n) where concluded_at is not null;
create unique index screenings_drafted on screenings (client_id) where concluded_at is null and discarded_at is null;
create trigger screenings_stay before update on screenings when old.concluded_at is not null
begin select raise(abort, 'signed'); end;
create trigger screenings_are_not_replaced before insert on screenings when exists (select 1 from screenings where id = new.id or n = new.n)
begin select raise(abort, 'signed'); end;
create trigger screenings_are_kept before delete on screenings
begin select raise(abort, 'kept'); end;

create table screening_events (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  what text not null check (what in ('reopened', 'takenBack', 'overridden')),
  why text,
  modality text,
  words text not null,
  at text not null
) strict;
create index screening_events_of_client on screening_events (client_id, n);
create trigger screening_events_stay before update on screening_events
begin select raise(abort, 'kept'); end;
create trigger screening_events_are_not_replaced before insert on screening_events
when exists (select 1 from screening_events where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger screening_events_are_kept before delete on screening_events
begin select raise(abort, 'kept'); end;

-- what the room screenings may know of clients
create view screening_clients as
select id as client_id, n, name, alias, folded, sort_name, last_session_at, country, meeting_link is not null as online,
  archived_at is null and status <> 'ended' as active
from clients;
`
