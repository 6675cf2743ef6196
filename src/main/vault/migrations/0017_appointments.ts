// What she offers, when she meets whom, and every step by which an appointment came to stand as it does.
export default /* sql */ `
create table services (
  n integer primary key,
  id text not null unique,
  name_en text not null check (name_en <> ''),
  name_fr text not null check (name_fr <> ''),
  sort_name text not null,
  minutes integer not null,
  -- minor units of the currency
  fee integer not null,
  currency text not null,
  modality text not null,
  ended_on text,
  created_at text not null,
  updated_at text not null
) strict;

-- what recurs: its days are worked out when they are looked at; only what has become of one, or makes it differ, is a row below
create table appointment_series (
  n integer primary key,
  id text not null unique,
  client_id text references clients (id),
  title text not null,
  service_id text references services (id),
  -- as the clock on the wall of time_zone says it, so that the hour stays through a change of the clocks
  starts_on text not null,
  start_time text not null,
  minutes integer not null check (minutes > 0),
  time_zone text not null,
  modality text,
  place text not null,
  frequency text not null check (frequency in ('daily', 'weekly', 'monthlyDay', 'monthlyWeekday')),
  every integer not null check (every > 0),
  weekdays text not null check (json_valid(weekdays)),
  -- its last day, inclusive
  until_on text,
  source_uid text,
  created_at text not null,
  updated_at text not null
) strict;
create index appointment_series_of_client on appointment_series (client_id);
create index appointment_series_by_end on appointment_series (until_on);
create index appointment_series_by_source on appointment_series (source_uid) where source_uid is not null;

create table appointments (
  n integer primary key,
  id text not null unique,
  -- the series and the day on which that has it, however far it was moved since
  series_id text references appointment_series (id) deferrable initially deferred,
  series_on text,
  client_id text references clients (id),
  title text not null,
  service_id text references services (id),
  start_at text not null,
  end_at text not null check (end_at > start_at),
  time_zone text not null,
  modality text,
  place text not null,
  state text not null check (state in ('planned', 'held', 'cancelled', 'lateCancelled', 'noShow')),
  cancelled_by text check (cancelled_by in ('client', 'practitioner')),
  reason text not null,
  session_id text,
  note_id text,
  source_uid text,
  -- booked by mistake, or a day on which the series has none
  removed_at text,
  created_at text not null,
  updated_at text not null,
  check ((series_id is null) = (series_on is null))
) strict;
create index appointments_by_start on appointments (start_at);
create index appointments_of_client on appointments (client_id, start_at);
create unique index appointments_of_series on appointments (series_id, series_on) where series_id is not null;
create index appointments_of_note on appointments (note_id) where note_id is not null;
create index appointments_by_source on appointments (source_uid) where source_uid is not null;

create table appointment_steps (
  n integer primary key,
  id text not null unique,
  at text not null,
  what text not null,
  -- the appointment or series that it was about
  subject text not null,
  -- each row that it touched, as it was and as it became
  changes text not null check (json_valid(changes)),
  undone_at text
) strict;
create index appointment_steps_of on appointment_steps (subject, n);
`
