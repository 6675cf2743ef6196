// Messages of a client and what was answered, with an index of their own over both texts.
export default /* sql */ `
create table exchanges (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  -- who of the file wrote it; null: the client, or all of them. No reference: what is one person's stays so even where their record is lost
  person_id text,
  -- it concerns that person alone
  alone integer not null check (alone in (0, 1)),
  channel text not null check (channel in ('email', 'messages', 'chat')),
  received_at text not null,
  time_zone text not null,
  answer_by text not null,
  answered_at text,
  -- by which way of meeting or writing
  answered_how text,
  minutes integer not null default 0 check (minutes between 0 and 1440),
  closed_at text,
  closed_why text,
  closed_words text not null default '',
  removed_at text,
  made_at text not null,
  updated_at text not null,
  received_words integer not null,
  reply_words integer not null default 0,
  -- the long ones last: what stands behind them would be read through all their pages
  received text not null check (received <> ''),
  reply text not null default '',
  -- for the index: the two letters that mark its hits mean nothing in a text
  body text not null generated always as (replace(replace(received || char(10) || reply, char(57344), ' '), char(57345), ' ')) virtual,
  check (alone = 0 or person_id is not null),
  check ((answered_at is null) = (answered_how is null)),
  check ((closed_at is null) = (closed_why is null)),
  check (answered_at is null or closed_at is null)
) strict;
create index exchanges_open on exchanges (answer_by) where answered_at is null and closed_at is null and removed_at is null;
create index exchanges_of_client on exchanges (client_id, removed_at, received_at);
-- counted by their state without their rows, which are long
create index exchanges_by_receipt on exchanges (removed_at, received_at, n, answered_at, closed_at, client_id);

-- what was removed is found by nothing
create view exchanges_findable as select n, body from exchanges where removed_at is null;
create virtual table exchanges_index using fts5 (
  body, content = 'exchanges_findable', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2', prefix = '2'
);
insert into exchanges_index (exchanges_index, rank) values ('pgsz', 3968);
create trigger exchanges_index_add after insert on exchanges when new.removed_at is null
begin insert into exchanges_index (rowid, body) values (new.n, new.body); end;
create trigger exchanges_index_change after update of n, received, reply, removed_at on exchanges
when old.n <> new.n or old.body <> new.body or old.removed_at is not new.removed_at
begin
  insert into exchanges_index (exchanges_index, rowid, body) select 'delete', old.n, old.body where old.removed_at is null;
  insert into exchanges_index (rowid, body) select new.n, new.body where new.removed_at is null;
end;
create trigger exchanges_index_remove after delete on exchanges when old.removed_at is null
begin insert into exchanges_index (exchanges_index, rowid, body) values ('delete', old.n, old.body); end;
`
