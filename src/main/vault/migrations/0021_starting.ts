// What is said before and during a session stays with it; what is agreed for a client's sessions is there again the next time.
export default /* sql */ `
alter table sessions add column modality text;
-- by what it was opened: the client's link in the browser or in Zoom's own program, or their number
alter table sessions add column native integer not null default 0 check (native in (0, 1));
alter table sessions add column planned_minutes integer;
alter table sessions add column limit_minutes integer;
alter table sessions add column jotting text not null default '';
-- the note that was begun of it
alter table sessions add column note_id text;

-- only ever added to: the start as it was said, what was asked since, stamps, and why something was not asked
create table session_events (
  n integer primary key,
  id text not null unique,
  session_id text not null references sessions (id),
  what text not null check (what in ('start', 'identity', 'place', 'privacy', 'technical', 'risk', 'oralConsent', 'override', 'unasked')),
  at text not null,
  facts text not null check (json_valid(facts))
) strict;
create index session_events_of_session on session_events (session_id, n);
create trigger session_events_stay before update on session_events
begin select raise(abort, 'kept'); end;
create trigger session_events_are_kept before delete on session_events
begin select raise(abort, 'kept'); end;

create table session_arrangements (
  n integer primary key,
  client_id text not null unique references clients (id),
  code_word text not null,
  native integer not null check (native in (0, 1)),
  plan text not null check (json_valid(plan)),
  limit_minutes integer,
  updated_at text not null
) strict;

-- what was checked as the session began, for the note's header; null: nobody said
alter table notes add column facts text check (facts is null or json_valid(facts));
`
