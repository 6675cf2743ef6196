// A service in writing may promise an answer within hours of its own.
export default /* sql */ `
alter table services add column reply_hours integer check (reply_hours between 1 and 720);
`
