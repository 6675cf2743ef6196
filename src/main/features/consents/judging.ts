// What a consent is worth today: given, due, expired, withdrawn; judged by the database, so that ten thousand clients take no longer than one.
import type { CellState, Consent, ConsentKind, ConsentState, DueReason } from '#contract/consents'
import { ageRules, consentTexts } from '#contract/consents'
import { languages } from '#contract/fields'
import type { Settings } from '#contract/settings'
import { dateIn } from '../../lib/moments.ts'
import type { ReadableDb, ReadTools, Sql } from '../../tools.ts'
import { readSettings } from '../settings/settings.ts'
import { versionsThatHold } from '../templates/texts.ts'

/** Text, language and version of all that holds: what was given by another is due. */
const holding = (tools: ReadTools): string[] =>
  consentTexts.flatMap((name) =>
    languages.flatMap((language) => versionsThatHold(tools, name, language).map((version) => `${name} ${language} ${version}`))
  )

/** Canada by the practice's own rules: those of Quebec are not those of the other provinces. */
const agesByCountry = ({ jurisdictions }: Settings): Record<string, readonly number[]> => {
  const quebec = jurisdictions.includes('QC')
  const rules = ageRules.filter(({ place }) => place !== (quebec ? 'CA' : 'QC'))
  return Object.fromEntries(rules.map(({ country, ages }) => [country ?? 'other', ages]))
}

/** Years from which on young people usually consent for themselves where they live (domain facts §2.6). */
export const consentAge = (practice: Settings, country: string): number => {
  const ages = agesByCountry(practice)
  return (ages[country] ?? ages['other'])?.[0] ?? 18
}

/** Days before its end from which on a consent is due (domain facts §3.4). */
const warningDays = 30

/** Everything that `judged` compares with. */
export const termsOf = (db: ReadableDb, now: string): Sql[] => {
  const settings = readSettings(db)
  return [
    dateIn(now, settings.timeZone),
    settings.fee,
    settings.currency,
    JSON.stringify(agesByCountry(settings)),
    JSON.stringify(holding({ db, now: () => now }))
  ]
}

/** Of somebody who no longer took part when it was asked for next; reads `today`. What they said afterwards counts again. */
export const hasLeft = `(consents.person <> '' and exists (select 1 from consent_leavers
  where consent_leavers.client_id = consents.client_id and consent_leavers.person = consents.person and given_on <= left_on and left_on <= today))`

/** Too young to consent alone, in the words of the database. */
export const isMinor = "(birth_date is not null and date(birth_date, '+' || json_extract(birthdays, '$[0]') || ' years') > today)"

/** What a minor says is never the word of whoever holds parental authority (domain facts §2.6); reads `people`. */
export const inTheirPlace = `(kind = 'minors' and person = '' and ${isMinor})`

/**
 * Begins a statement; its first values are `termsOf`. After it can be read:
 * `people`: clients, and whether each is too young to consent alone; `judged`: consents with `state` and `why`.
 */
export const judging = `
  with terms as (select ? as today, ? as fee_now, ? as currency_now, ? as ages),
  holding as materialized (select value from json_each(?)),
  people as not materialized (
    select consent_clients.*, today, fee_now, currency_now, coalesce(json_extract(ages, '$.' || country), json_extract(ages, '$.other')) as birthdays
    from consent_clients, terms
  ),
  reasoned as not materialized (
    select consents.*, today, active, people.online as meets_online, ${hasLeft} as has_left, ${inTheirPlace} as in_their_place, case
      when standing <> 'given' or not active then ''
      when expires_on <= date(today, '+${warningDays} days') then 'expiring'
      when kind in ('therapy', 'minors') and birth_date is not null and exists (
        select 1 from json_each(birthdays) as birthday where date(birth_date, '+' || birthday.value || ' years') between date(seen_on, '+1 day') and today
      ) then 'birthday'
      when kind = 'therapy' and (fee <> fee_now or (currency <> currency_now and fee > 0)) then 'fee'
      when kind = 'therapy' and consents.online <> people.online then 'modality'
      when kind in ('therapy', 'online', 'minors') and consents.country <> people.country then 'country'
      when template || ' ' || language || ' ' || coalesce(seen_version, version) not in (select value from holding) then 'version'
      when review_on <= today then 'yearly'
      else '' end as why
    from consents join people using (client_id)
  ),
  judged as not materialized (
    select *, case
      when has_left then 'left'
      when standing <> 'given' then standing
      when expires_on < today then 'expired'
      when why <> '' then 'due'
      else 'given' end as state
    from reasoned where standing <> 'void' and not in_their_place
  )`

const columns = `id, client_id as clientId, kind, person, about, state, why, version, language, document_id as documentId, how, explained_by as explainedBy,
  explained_how as explainedHow, given_at as givenAt, time_zone as timeZone, expires_on as expiresOn, review_on as reviewOn, withdrawn_at as withdrawnAt`

export const consentsOf = (db: ReadableDb, now: string, clientId: string): Consent[] =>
  db
    .all<Omit<Consent, 'why'> & { why: DueReason | '' }>(
      `${judging} select ${columns} from judged where client_id = ? order by n`,
      ...termsOf(db, now),
      clientId
    )
    .map((row) => ({ ...row, why: row.state === 'due' ? row.why || null : null }))

export interface Needs {
  readonly minor: 0 | 1
  readonly limited: 0 | 1
  readonly online: 0 | 1
}

/** What the record of a client asks for. */
export const needsOf = ({ minor, limited, online }: Needs): ConsentKind[] => [
  'therapy',
  'privacy',
  ...(minor ? (['minors'] as const) : []),
  ...(limited ? (['limitedIdentity'] as const) : []),
  ...(online ? (['online'] as const) : [])
]

export const needColumns = `${isMinor} as minor, identity <> 'full' as limited, online`

export const needs = (db: ReadableDb, now: string, clientId: string): Needs | undefined =>
  db.get<Needs>(`${judging} select ${needColumns} from people where client_id = ?`, ...termsOf(db, now), clientId)

/** Each of these may be there several times for one person: one that holds is enough. */
const anyHolds: ReadonlySet<ConsentKind> = new Set(['recording', 'release'])

const worstFirst: readonly ConsentState[] = ['withdrawn', 'declined', 'expired', 'due', 'given']

export const holds = (state: ConsentState): boolean => state === 'given' || state === 'due'

/** Several persons, one word: the worst of them, except where one that holds is enough. */
export const stateOfAll = (kind: ConsentKind, states: readonly ConsentState[]): CellState | null => {
  const order = anyHolds.has(kind) ? worstFirst.toReversed() : worstFirst
  return (order.find((state) => states.includes(state)) as CellState | undefined) ?? null
}
