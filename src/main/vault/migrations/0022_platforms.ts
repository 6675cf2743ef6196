// The register of session platforms: those that come with the program by their key, hers in full; and where each client is met.
const seeds = [
  'zoomBasic',
  'zoomPaid',
  'doxy',
  'vsee',
  'teamsFree',
  'teamsPaid',
  'meetFree',
  'meetWorkspace',
  'jitsi',
  'whereby',
  'webex',
  'signal',
  'whatsapp',
  'facetime',
  'telephone',
  'skype'
]

const rows = seeds.map((seed, n) => `('01990000-0000-7000-8000-${(n + 1).toString(16).padStart(12, '0')}', '${seed}', '')`)

export default /* sql */ `
create table platforms (
  n integer primary key,
  id text not null unique,
  -- key of one that came with the program
  seed text unique,
  -- null: as the program has it
  fields text check (fields is null or json_valid(fields)),
  checked_on text,
  -- last day on which she uses it, where she leaves it
  until_on text,
  successor_id text references platforms (id),
  removed_at text,
  updated_at text not null,
  check (seed is not null or fields is not null)
) strict;
insert into platforms (id, seed, updated_at) values ${rows.join(', ')};

-- what she knows better than the program
create table platform_facts (
  n integer primary key,
  platform_id text not null references platforms (id),
  fact text not null,
  value text not null,
  note text not null,
  source text not null,
  checked_on text,
  updated_at text not null,
  unique (platform_id, fact)
) strict;

-- said by her; otherwise the meeting link tells
create table platform_choices (
  n integer primary key,
  client_id text not null unique references clients (id),
  platform_id text not null references platforms (id),
  at text not null
) strict;
create index platform_choices_of_platform on platform_choices (platform_id);

-- what the room platforms may know of clients
create view platform_clients as
select id as client_id, n, name, alias, sort_name, language, unit, birth_date, country, last_session_at,
  archived_at is null and status <> 'ended' as active,
  case when meeting_link like 'https://%' then lower(substr(meeting_link, 9, min(
    instr(substr(meeting_link, 9) || '/', '/'), instr(substr(meeting_link, 9) || '?', '?'), instr(substr(meeting_link, 9) || '#', '#')) - 1)) end as host
from clients;
`
