// Who no longer takes part beside the client, and from which day on; and to which note a reason for going on without a consent belongs.
export default /* sql */ `
create table consent_departures (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  -- as the name stands in the consents
  person text not null check (person <> ''),
  -- from this calendar day on; null: takes part again
  left_on text,
  at text not null
) strict;
create index consent_departures_of_person on consent_departures (client_id, person, n);
create trigger consent_departures_stay before update on consent_departures
begin select raise(abort, 'kept'); end;
create trigger consent_departures_are_not_replaced before insert on consent_departures
when exists (select 1 from consent_departures where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger consent_departures_are_kept before delete on consent_departures
begin select raise(abort, 'kept'); end;

create view consent_leavers as
select client_id, person, left_on from consent_departures as last
where left_on is not null and n = (select max(n) from consent_departures where client_id = last.client_id and person = last.person);

alter table consent_events add column note_id text;
`
