// What of working online is in order in this practice, who signed that off, and when she went on without.
export default /* sql */ `
create table readiness_items (
  item text primary key,
  state text not null check (state in ('open', 'done', 'notApplicable')),
  note text not null,
  done_on text,
  review_on text,
  updated_at text not null
) strict, without rowid;

create table readiness_steps (
  n integer primary key,
  id text not null unique,
  what text not null check (what in ('signed', 'reopened', 'overridden')),
  words text not null,
  at text not null
) strict;
create trigger readiness_steps_stay before update on readiness_steps
begin select raise(abort, 'kept'); end;
create trigger readiness_steps_are_not_replaced before insert on readiness_steps
when exists (select 1 from readiness_steps where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger readiness_steps_are_kept before delete on readiness_steps
begin select raise(abort, 'kept'); end;
`
