// What became of an interrupted share is said, and taken back where it was a slip: line upon line, the last one counts; null: not said any more.
export default /* sql */ `
alter table sharing_outcomes rename to sharing_outcomes_before;
create table sharing_outcomes (
  n integer primary key,
  entry_id text not null,
  has_left integer check (has_left in (0, 1)),
  at text not null,
  -- said by her, after an interruption
  by_hand integer not null check (by_hand in (0, 1))
) strict;
insert into sharing_outcomes (entry_id, has_left, at, by_hand) select entry_id, has_left, at, by_hand from sharing_outcomes_before order by at;
drop table sharing_outcomes_before;
create index sharing_outcomes_of_entry on sharing_outcomes (entry_id, n);
create trigger sharing_outcomes_stay before update on sharing_outcomes
begin select raise(abort, 'kept'); end;
create trigger sharing_outcomes_are_not_replaced before insert on sharing_outcomes
when exists (select 1 from sharing_outcomes where n = new.n)
begin select raise(abort, 'kept'); end;
create trigger sharing_outcomes_are_kept before delete on sharing_outcomes
begin select raise(abort, 'kept'); end;
`
