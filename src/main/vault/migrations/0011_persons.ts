// A file may be about several persons; how each may be reached, what is sensitive, and by what two files may be told to concern the same people.
export default /* sql */ `
alter table clients add column unit text not null default 'individual' check (unit in ('individual', 'couple', 'family', 'group'));
alter table clients add column address text not null default '';
alter table clients add column referrer text not null default '';
-- the last word of a full name, its letters alone
alter table clients add column surname_key text not null default '';
update clients set surname_key =
  replace(replace(replace(replace(sort_name, rtrim(sort_name, replace(sort_name, ' ', '')), ''), '-', ''), '''', ''), '’', '')
where instr(sort_name, ' ') > 0;
create index clients_by_surname on clients (surname_key) where surname_key <> '';
-- letters and figures alone, folded: what two files are compared by
alter table clients add column address_key text not null default '';
alter table clients add column referrer_key text not null default '';
-- null: nobody has asked
alter table clients add column contact_rules text check (contact_rules is null or json_valid(contact_rules));
alter table clients add column sensitivities text not null default '[]' check (json_valid(sensitivities));
-- names and contacts of the persons of the file, folded: part of what it is found by
alter table clients add column persons_folded text not null default '';
create index clients_by_address on clients (address_key) where address_key <> '';
create index clients_by_referrer on clients (referrer_key) where referrer_key <> '';

create table persons (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  name text not null check (name <> ''),
  surname_key text not null,
  preferred_name text not null,
  former_names text not null default '[]' check (json_valid(former_names)),
  pronouns text not null,
  birth_date text,
  role text not null,
  authority integer not null check (authority in (0, 1)),
  authority_shown text not null,
  email text,
  phone text,
  about text not null,
  contact_rules text check (contact_rules is null or json_valid(contact_rules)),
  created_at text not null,
  updated_at text not null
) strict;
create index persons_of_client on persons (client_id, n);
-- what the room persons may know of consents: who no longer takes part, by name
create view person_leavers as select client_id, person, left_on from consent_leavers;
create index persons_by_surname on persons (surname_key) where surname_key <> '';
`
