// Who besides her gets to see personal data.
export default /* sql */ `
create table recipients (
  n integer primary key,
  id text not null unique,
  name text not null check (name <> ''),
  sort_name text not null,
  kind text not null,
  sees text not null,
  purpose text not null,
  country text not null,
  contract text not null,
  contract_on text,
  checked_on text,
  check_months integer not null,
  about text not null,
  ended_on text,
  created_at text not null,
  updated_at text not null
) strict;
`
