// Where a client is during a session and whom to call there; and the emergency numbers that she has written down herself.
export default /* sql */ `
create table emergency_sheets (
  n integer primary key,
  client_id text not null unique references clients (id),
  fields text not null check (json_valid(fields)),
  -- said again by the client
  confirmed_at text,
  -- gone through in full
  checked_on text,
  updated_at text not null
) strict;

create table emergency_numbers (
  n integer primary key,
  country text not null unique,
  fields text not null check (json_valid(fields))
) strict;
`
