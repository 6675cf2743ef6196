// A session whose end nobody stamped is given up after half a day, once: its note is begun without an end.
export default /* sql */ `
alter table sessions add column given_up_at text;
`
