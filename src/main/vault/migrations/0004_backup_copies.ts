// Which backups were made by the program itself, where, and of which state of the vault; and the changes that a backup would hold.
export default /* sql */ `
alter table backups add column kind text not null default 'export' check (kind in ('snapshot', 'export'));
-- file name, never a path
alter table backups add column file text not null default '';
alter table backups add column destination text check (destination in ('first', 'second'));
-- number of the last audit line that it surely holds
alter table backups add column mark integer not null default 0;
alter table backups add column removed_at text;
`
