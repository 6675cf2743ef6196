// How each message went, protected or not (R068); what she wrote first is closed as it is sent, and counted without its row like the others.
export default /* sql */ `
alter table exchanges add column secured text not null default 'unknown' check (secured in ('unknown', 'secured', 'open'));
alter table exchanges add column reply_secured text not null default 'unknown' check (reply_secured in ('unknown', 'secured', 'open'));
drop index exchanges_by_receipt;
create index exchanges_by_receipt on exchanges (removed_at, received_at, n, answered_at, closed_at, closed_why, client_id);
`
