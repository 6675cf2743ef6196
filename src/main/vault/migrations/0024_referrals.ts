// The directory of persons and services, with what comes with the program; what was offered to a client, and what came of it.
const confirmed = '2026-11-22'
/** Known from general works alone: shown as not confirmed. */
const unconfirmed = ''

/** Kind, country, name, telephone, web, source; checked where the source is a public page (domain facts §6). */
const known: readonly (readonly [
  kind: string,
  country: string,
  name: string,
  phone: string,
  web: string,
  source: string,
  checked?: true
])[] = [
  ['crisis', 'US', 'Find A Helpline (all countries)', '', 'findahelpline.com', 'checkpointcanarias.com', true],
  ['addiction', 'US', 'SAMHSA National Helpline', '1-800-662-4357', 'samhsa.gov', 'internationalmentalhealth.org', true],
  ['violence', 'US', 'National Domestic Violence Hotline', '1-800-799-7233', 'thehotline.org', unconfirmed],
  ['youth', 'US', 'Childhelp', '1-800-422-4453', 'childhelphotline.org', unconfirmed],
  ['legal', 'US', 'LawHelp', '', 'lawhelp.org', unconfirmed],
  ['youth', 'CA', 'Kids Help Phone / Jeunesse, J’écoute', '1-800-668-6868', 'kidshelpphone.ca', 'newswire.ca', true],
  ['violence', 'CA', 'SOS violence conjugale (Québec)', '1 800 363-9010', 'sosviolenceconjugale.ca', unconfirmed],
  ['addiction', 'CA', 'Drogue : aide et référence (Québec)', '1 800 265-2626', 'aidedrogue.ca', unconfirmed],
  ['youth', 'GB', 'Childline', '0800 1111', 'childline.org.uk', unconfirmed],
  ['violence', 'GB', 'National Domestic Abuse Helpline', '0808 2000 247', 'nationaldahelpline.org.uk', unconfirmed],
  ['addiction', 'GB', 'Talk to FRANK', '0300 123 6600', 'talktofrank.com', unconfirmed],
  ['legal', 'GB', 'Citizens Advice', '0800 144 8848', 'citizensadvice.org.uk', unconfirmed],
  ['youth', 'IE', 'Childline', '1800 66 66 66', 'childline.ie', unconfirmed],
  ['violence', 'IE', 'Women’s Aid', '1800 341 900', 'womensaid.ie', unconfirmed],
  ['addiction', 'IE', 'HSE Drugs and Alcohol Helpline', '1800 459 459', 'drugs.ie', unconfirmed],
  ['legal', 'IE', 'FLAC', '', 'flac.ie', unconfirmed],
  ['youth', 'FR', 'Allô enfance en danger', '119', 'allo119.gouv.fr', 'enfantbleu.org', true],
  ['violence', 'FR', 'Violences Femmes Info', '3919', 'arretonslesviolences.gouv.fr', unconfirmed],
  ['addiction', 'FR', 'Drogues Info Service', '0 800 23 13 13', 'drogues-info-service.fr', unconfirmed],
  ['legal', 'FR', 'France Victimes', '116 006', 'france-victimes.fr', unconfirmed],
  ['youth', 'BE', 'Écoute-Enfants', '103', '103ecoute.be', unconfirmed],
  ['violence', 'BE', 'Écoute violences conjugales', '0800 30 030', 'ecouteviolencesconjugales.be', unconfirmed],
  ['addiction', 'BE', 'Infor-Drogues', '02 227 52 52', 'infordrogues.be', unconfirmed],
  ['youth', 'CH', 'Pro Juventute', '147', '147.ch', unconfirmed],
  ['violence', 'CH', 'Aide aux victimes / Opferhilfe', '', 'aide-aux-victimes.ch', unconfirmed],
  ['addiction', 'CH', 'SafeZone', '', 'safezone.ch', unconfirmed],
  ['youth', 'AU', 'Kids Helpline', '1800 55 1800', 'kidshelpline.com.au', '2ser.com', true],
  ['violence', 'AU', '1800RESPECT', '1800 737 732', '1800respect.org.au', unconfirmed],
  ['youth', 'NZ', 'Youthline', '0800 376 633', 'youthline.co.nz', 'infonews.co.nz', true]
]

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const rows = known.map(
  ([kind, country, name, phone, web, source, checked], n) =>
    `('01990000-0000-7000-8001-${(n + 1).toString(16).padStart(12, '0')}', ${[name, plain(name), kind, country, phone, web, source].map(quoted).join(', ')}, ${checked ? quoted(confirmed) : 'null'})`
)

export default /* sql */ `
create table referral_directory (
  n integer primary key,
  id text not null unique,
  name text not null check (name <> ''),
  sort_name text not null,
  kind text not null,
  country text not null,
  phone text not null,
  web text not null,
  source text not null,
  checked_on text,
  place text not null default '',
  languages text not null default '',
  email text not null default '',
  address text not null default '',
  fees text not null default '',
  about text not null default '',
  check_months integer not null default 12,
  removed_at text
) strict;
insert into referral_directory (id, name, sort_name, kind, country, phone, web, source, checked_on) values ${rows.join(',\n')};

create table referrals (
  n integer primary key,
  id text not null unique,
  client_id text not null references clients (id),
  made_at text not null,
  made_on text not null,
  -- entries of the directory as they stood then
  options text not null check (json_valid(options)),
  chosen_id text,
  reason text not null,
  follow_up_on text,
  outcome text check (outcome in ('arrived', 'notArrived', 'declined', 'unknown')),
  outcome_words text not null default '',
  closed_on text,
  check ((outcome is null) = (closed_on is null))
) strict;
create index referrals_of_client on referrals (client_id, n);
create index referrals_to_follow on referrals (follow_up_on) where outcome is null;
create trigger referrals_are_kept before delete on referrals
begin select raise(abort, 'kept'); end;
`
