// Documents are kept as they were prepared, with their signatures and their seal; what is signed can neither change nor go.
const closed = (row: 'old' | 'documents'): string => `${row}.state in ('signed', 'given', 'declined')`
const begun = (row: 'old' | 'documents'): string => `exists (select 1 from document_signatures where document_id = ${row}.id)`
/** All but the link to a scan, which comes later. */
const all =
  'n, id, client_id, template, language, version, printed_at, sha256, state, title, folded, prepared_at, updated_at, closed_at, signers, circumstances, fields, declined_by, decline_reason, text'
const whatIsAgreedTo = 'n, id, client_id, template, language, version, sha256, title, signers, circumstances, fields, prepared_at, text'

const kept = (table: string, key: string): string => `
create trigger ${table}_stay before update on ${table} begin select raise(abort, 'signed'); end;
create trigger ${table}_are_not_replaced before insert on ${table} when exists (select 1 from ${table} where n = new.n or ${key})
begin select raise(abort, 'signed'); end;
create trigger ${table}_are_kept before delete on ${table} begin select raise(abort, 'signed'); end;
`

export default /* sql */ `
drop index documents_of_client;
alter table documents rename to documents_before;
create table documents (
  n integer primary key,
  id text not null unique,
  -- null: of the practice itself
  client_id text references clients (id),
  template text not null,
  language text not null check (language in ('en', 'fr')),
  version text not null,
  printed_at text,
  -- SHA-256 over the text as prepared; of a document that was only saved, over its PDF
  sha256 text not null,
  state text not null default 'saved' check (state in ('prepared', 'signed', 'given', 'declined', 'discarded', 'saved')),
  title text not null default '',
  -- the title, lower case, without accents: what the list is searched by
  folded text not null default '',
  prepared_at text not null default '',
  updated_at text not null default '',
  closed_at text,
  signers text not null default '[]' check (json_valid(signers)),
  circumstances text not null default '[]' check (json_valid(circumstances)),
  fields text not null default '{}' check (json_valid(fields)),
  declined_by text not null default '',
  decline_reason text not null default '',
  -- the scan of the signed sheets, among the attachments
  scan_id text,
  -- all that stands on the paper; the same text is the same paper for ever
  text text not null default 'null' check (json_valid(text))
) strict;
insert into documents (n, id, client_id, template, language, version, printed_at, sha256, title, folded, prepared_at, updated_at)
  select n, id, client_id, template, language, version, printed_at, sha256,
    case language when 'fr' then 'Contrat thérapeutique' else 'Therapy agreement' end,
    case language when 'fr' then 'contrat therapeutique' else 'therapy agreement' end, printed_at, printed_at
  from documents_before;
drop table documents_before;
create index documents_of_client on documents (client_id, n);
create index documents_by_change on documents (updated_at, n);
create index documents_by_title on documents (folded, n);

create table document_signatures (
  n integer primary key,
  id text not null unique,
  document_id text not null references documents (id),
  -- which of the document's signers
  place integer not null,
  role text not null,
  name text not null,
  how text not null check (how in ('screen', 'paper', 'oral')),
  typed text not null default '',
  -- what was said, and who heard it
  words text not null default '',
  witness text not null default '',
  pages integer,
  signed_on text,
  explained_by text not null default '',
  explained_how text check (explained_how in ('orally', 'inWriting', 'both')),
  at text not null,
  time_zone text not null,
  -- lines as they were drawn: x, y, milliseconds, pressure
  ink text check (ink is null or json_valid(ink)),
  unique (document_id, place)
) strict;

create table document_seals (
  n integer primary key,
  document_id text not null unique references documents (id),
  code text not null unique,
  sha256 text not null,
  sealed_at text not null,
  pdf blob not null
) strict;
create index document_seals_by_sha256 on document_seals (sha256);

create trigger documents_closed_stay before update of ${all} on documents when ${closed('old')}
begin select raise(abort, 'signed'); end;
create trigger documents_begun_stay before update of ${whatIsAgreedTo} on documents when ${begun('old')}
begin select raise(abort, 'signed'); end;
-- "insert or replace" would take a row away without any trigger on delete
create trigger documents_are_not_replaced before insert on documents
when exists (select 1 from documents where (id = new.id or n = new.n) and (${closed('documents')} or ${begun('documents')}))
begin select raise(abort, 'signed'); end;
create trigger documents_are_kept before delete on documents when ${closed('old')} or ${begun('old')}
begin select raise(abort, 'signed'); end;
${kept('document_signatures', 'id = new.id or (document_id = new.document_id and place = new.place)')}
create trigger document_signatures_end_with_the_seal before insert on document_signatures
when exists (select 1 from document_seals where document_id = new.document_id and sealed_at < new.at)
begin select raise(abort, 'signed'); end;
${kept('document_seals', 'document_id = new.document_id or code = new.code')}
`
