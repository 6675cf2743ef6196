// What stands open is found however old it is; and a task that was put off remembers its own day.
export default /* sql */ `
create index appointments_unsettled on appointments (start_at)
where removed_at is null and client_id is not null and (state = 'planned' or (state = 'held' and note_id is null));

-- of one that repeats: the day of its rhythm, where it was put off to another; null: the day on which it is due
alter table tasks add column turn_on text;
`
