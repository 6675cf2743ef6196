// Tasks that she wrote down herself. What is due elsewhere is never stored: each room tells its own.
export default /* sql */ `
create table tasks (
  n integer primary key,
  id text not null unique,
  client_id text references clients (id),
  words text not null check (words <> ''),
  due_on text not null,
  -- the first day of its rhythm
  starts_on text not null,
  every integer check (every between 1 and 99),
  unit text check (unit in ('day', 'week', 'month', 'year')),
  done_on text,
  -- the one that was done before it, of a repeating one
  after_id text,
  removed_at text,
  made_at text not null,
  updated_at text not null,
  check ((every is null) = (unit is null))
) strict;
create index tasks_open on tasks (due_on, n) where done_on is null and removed_at is null;
create index tasks_done on tasks (done_on, n) where done_on is not null and removed_at is null;
create index tasks_of_client on tasks (client_id, n);
create index tasks_after on tasks (after_id) where after_id is not null;
create index tasks_removed on tasks (removed_at) where removed_at is not null;
`
