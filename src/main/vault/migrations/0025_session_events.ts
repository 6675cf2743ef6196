// What was said in a session is not replaced either: `insert or replace` deletes without asking the trigger for deletion.
export default /* sql */ `
create trigger session_events_are_not_replaced before insert on session_events
when exists (select 1 from session_events where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
`
