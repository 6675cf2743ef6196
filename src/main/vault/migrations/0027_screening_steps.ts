// A step that takes a reopening back names it: of two files that become one, each may have been reopened for itself.
export default /* sql */ `
alter table screening_events add column takes_back text references screening_events (id);
drop trigger screening_events_stay;
update screening_events as back set takes_back =
  (select id from screening_events as step where step.client_id = back.client_id and step.what = 'reopened' and step.n < back.n order by step.n desc limit 1)
where what = 'takenBack';
create trigger screening_events_stay before update on screening_events
begin select raise(abort, 'kept'); end;
`
