// Texts of documents in her own words: the draft she works on, and every version that was published.
export default /* sql */ `
create table templates (
  name text not null,
  language text not null check (language in ('en', 'fr')),
  title text not null check (title <> ''),
  doc text not null check (json_valid(doc)),
  updated_at text not null,
  primary key (name, language)
) strict, without rowid;

create table template_versions (
  n integer primary key,
  id text not null unique,
  name text not null,
  language text not null check (language in ('en', 'fr')),
  version text not null,
  -- version of the library's text that it was made of
  based_on text not null,
  effective_on text not null,
  note text not null,
  published_at text not null,
  -- both null: the library's text again
  title text,
  doc text check (doc is null or json_valid(doc)),
  check ((title is null) = (doc is null))
) strict;
create index template_versions_in_force on template_versions (name, language, effective_on, n);
create trigger template_versions_stay before update on template_versions
begin select raise(abort, 'kept'); end;
create trigger template_versions_are_not_replaced before insert on template_versions
when exists (select 1 from template_versions where id = new.id or n = new.n)
begin select raise(abort, 'kept'); end;
create trigger template_versions_are_kept before delete on template_versions
begin select raise(abort, 'kept'); end;
`
