// A draft without a word in it is no session and waits for nobody: the counts on clients leave it out.
const lastSession = (client: string): string =>
  `(select start_at from notes where client_id = ${client} and amends is null and discarded_at is null and (signed_at is not null or body <> '') order by n desc limit 1)`

const waits = (note: 'new' | 'old'): string =>
  `(${note}.signed_at is null and ${note}.discarded_at is null and (${note}.body <> '' or ${note}.reason <> ''))`

export default /* sql */ `
drop trigger notes_counted;
drop trigger notes_counted_again;
drop trigger notes_counted_off;
create trigger notes_counted after insert on notes
begin
  update clients set last_session_at = ${lastSession('new.client_id')}, drafts = drafts + ${waits('new')} where id = new.client_id;
end;
create trigger notes_counted_again after update of start_at, signed_at, discarded_at, body, reason on notes
when old.start_at <> new.start_at or old.signed_at is not new.signed_at or old.discarded_at is not new.discarded_at
  or (old.body = '') <> (new.body = '') or (old.reason = '') <> (new.reason = '')
begin
  update clients set last_session_at = ${lastSession('new.client_id')}, drafts = drafts + ${waits('new')} - ${waits('old')} where id = new.client_id;
end;
create trigger notes_counted_off after delete on notes
begin
  update clients set last_session_at = ${lastSession('old.client_id')}, drafts = drafts - ${waits('old')} where id = old.client_id;
end;
update clients set
  last_session_at = ${lastSession('clients.id')},
  drafts = (select count(*) from notes where client_id = clients.id and signed_at is null and discarded_at is null and (body <> '' or reason <> ''));
`
