// A small change of a text asks nobody again; a consent knows which text it was given by, and which version was looked at last.
export default /* sql */ `
-- the version that said the same: whoever agreed to that one agreed to this one too; null where it said something else
alter table template_versions add column same_as text;

alter table consents add column template text;
update consents set template = (select template from documents where id = document_id);
-- in force when the consent was looked at again; null as long as nobody has since it was given
alter table consents add column seen_version text;
`
