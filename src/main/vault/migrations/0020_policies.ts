// The practice's policies: who answers for each, when it was approved and looked at; who acknowledged which version.
const kept = (table: string): string => `
create trigger ${table}_are_not_replaced before insert on ${table}
when exists (select 1 from ${table} where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger ${table}_are_kept before delete on ${table}
begin select raise(abort, 'kept'); end;
`

export default /* sql */ `
create table policies (
  name text not null,
  language text not null check (language in ('en', 'fr')),
  owner text not null,
  review_months integer not null check (review_months between 1 and 36),
  -- the rest holds of this version and of those that say the same; null: not looked at yet
  version text,
  approved_on text,
  reviewed_on text,
  -- where she named a day herself
  next_review_on text,
  primary key (name, language)
) strict, without rowid;

create table policy_steps (
  n integer primary key,
  id text not null unique,
  name text not null,
  language text not null check (language in ('en', 'fr')),
  what text not null check (what in ('approved', 'reviewed', 'changed', 'undone')),
  at text not null,
  -- the policy before and after this step
  was text not null check (json_valid(was)),
  became text not null check (json_valid(became))
) strict;
create index policy_steps_of_policy on policy_steps (name, language, n);
create trigger policy_steps_stay before update on policy_steps
begin select raise(abort, 'kept'); end;
${kept('policy_steps')}

create table policy_acknowledgements (
  n integer primary key,
  id text not null unique,
  name text not null,
  -- an entry of the register of recipients; empty for the practitioner herself
  person text not null,
  -- what that person was called then
  called text not null,
  language text not null check (language in ('en', 'fr')),
  version text not null,
  acknowledged_on text not null,
  how text not null check (how in ('document', 'paper', 'oral')),
  document_id text,
  note text not null,
  at text not null,
  -- entered by mistake
  taken_back_at text,
  check ((how = 'document') = (document_id is not null))
) strict;
create index policy_acknowledgements_of_policy on policy_acknowledgements (name, person, n);
create trigger policy_acknowledgements_stay before update of n, id, name, person, called, language, version, acknowledged_on, how, document_id, note, at
on policy_acknowledgements begin select raise(abort, 'kept'); end;
${kept('policy_acknowledgements')}

-- where it is otherwise than by the kind of the person: asked to acknowledge this policy, or not
create table policy_readers (
  name text not null,
  person text not null,
  asked integer not null check (asked in (0, 1)),
  primary key (name, person)
) strict, without rowid;
`
