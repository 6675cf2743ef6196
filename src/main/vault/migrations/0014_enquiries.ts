// Enquiries, with the least data; and that some were destroyed, without anything of what they said.
export default /* sql */ `
create table enquiries (
  n integer primary key,
  id text not null unique,
  name text not null check (name <> ''),
  -- name and contact, lower case, without accents: what the list is searched by
  folded text not null,
  sort_name text not null,
  contact text not null,
  contact_about text not null,
  reason text not null,
  channel text not null,
  referrer text not null,
  asked_at text not null,
  -- its calendar day in the practice's zone
  asked_on text not null,
  answered_at text,
  screening_on text,
  waiting_since text,
  times text not null,
  closed_on text,
  closed_why text,
  closed_words text not null default '',
  client_id text references clients (id),
  created_at text not null,
  updated_at text not null,
  check ((closed_on is null) = (closed_why is null))
) strict;
create index enquiries_of_client on enquiries (client_id) where client_id is not null;
create index enquiries_unanswered on enquiries (asked_at) where answered_at is null and closed_on is null and client_id is null;
create index enquiries_closed on enquiries (closed_on) where closed_on is not null;

create table enquiries_destroyed (
  n integer primary key,
  -- of the enquiry that is gone
  id text not null unique,
  closed_on text not null,
  -- months that the rule asked for when it was destroyed
  months integer not null,
  at text not null
) strict;
create trigger enquiries_destroyed_stay before update on enquiries_destroyed
begin select raise(abort, 'kept'); end;
create trigger enquiries_destroyed_are_not_replaced before insert on enquiries_destroyed
when exists (select 1 from enquiries_destroyed where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger enquiries_destroyed_are_kept before delete on enquiries_destroyed
begin select raise(abort, 'kept'); end;

-- what the room enquiries may know of clients
create view enquiry_clients as
select id as client_id, name, archived_at is not null or status = 'ended' as ended, last_session_at is not null as begun from clients;
`
