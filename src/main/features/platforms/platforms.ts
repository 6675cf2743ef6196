// The register of session platforms: kept up by her, checked again and again, left with everybody who is still met there.
import type { Contract, Handlers } from '#contract'
import type { OnPlatform, PlatformFields } from '#contract/platforms'
import { dateIn } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type Sql, type Tools, type WritableDb, type WriteTools } from '../../tools.ts'
import { onDays } from '../appointments/reading.ts'
import { newestOf } from '../documents/records.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { readSettings, todayIn } from '../settings/settings.ts'
import { getPlatform, knownPlatforms, listPlatforms, platformOf, platformOfHost, type Known } from './register.ts'
import { platformsHtml, registerTitle } from './registerPaper.ts'

const set = ({ db, now }: WriteTools, id: string, change: Readonly<Record<string, Sql>>): null => {
  const row = { ...change, updated_at: now() }
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  if (db.run(`update platforms set ${changes.join(', ')} where id = ?`, ...Object.values(row), id) === 0) throw new Refusal('notFound')
  return null
}

/** Refuses with `notFound` one that is not in the register. */
const known = (db: ReadableDb, id: string): Known => {
  const found = knownPlatforms(db).find((one) => one.id === id)
  if (!found) throw new Refusal('notFound')
  return found
}

export const addPlatform = ({ db, now, newId }: WriteTools, fields: PlatformFields): { id: string } => {
  const id = newId()
  db.run('insert into platforms (id, fields, updated_at) values (?, ?, ?)', id, JSON.stringify(fields), now())
  return { id }
}

export const changePlatform = (tools: WriteTools, id: string, fields: PlatformFields): null => {
  known(tools.db, id)
  return set(tools, id, { fields: JSON.stringify(fields) })
}

export const checkPlatform = (tools: WriteTools, id: string): null => {
  known(tools.db, id)
  return set(tools, id, { checked_on: dateIn(tools.now(), readSettings(tools.db).timeZone) })
}

export const phaseOut = (tools: WriteTools, id: string, until: string, successorId: string | null): null => {
  known(tools.db, id)
  if (successorId === id) throw new Refusal('invalid', { field: 'successorId' })
  if (successorId !== null) known(tools.db, successorId)
  return set(tools, id, { until_on: until, successor_id: successorId })
}

interface Found {
  readonly clientId: string
  readonly name: string
  readonly alias: string
  readonly language: 'en' | 'fr'
  readonly lastSessionAt: string | null
  readonly chosen: string | null
}

/** Days of the calendar that are looked at. */
const ahead = 62
const online = new Set(['video', 'voice'])

/** What stands in the calendar for each client: how many sessions at a distance, and when the first is. */
const plannedFor = (db: ReadableDb, now: string): Map<string, { planned: number; nextAt: string }> => {
  const planned = new Map<string, { planned: number; nextAt: string }>()
  for (const { clientId, startAt, state, modality } of onDays(db, todayIn(db, now), ahead)) {
    if (clientId === null || state !== 'planned' || startAt < now || !online.has(modality ?? '')) continue
    const before = planned.get(clientId)
    planned.set(clientId, { planned: (before?.planned ?? 0) + 1, nextAt: before && before.nextAt < startAt ? before.nextAt : startAt })
  }
  return planned
}

/** Met there by choice or by link; and those moved away whose record still holds the old link. */
const clientsOn = (
  db: ReadableDb,
  now: string,
  { id, offset, limit }: { id: string; offset: number; limit: number }
): { rows: OnPlatform[]; total: number } => {
  const all = knownPlatforms(db)
  const one = all.find((each) => each.id === id)
  if (!one) throw new Refusal('notFound')
  const hosts = db
    .all<{ host: string }>('select distinct host from platform_clients where active and host is not null')
    .map(({ host }) => host)
    .filter((host) => platformOfHost(all, host)?.id === id)
  const where = `active and (platform_id = ? or host in (select value from json_each(?)))`
  const values = [id, JSON.stringify(hosts)]
  const rows = db.all<Found>(
    `select client_id as clientId, name, alias, language, last_session_at as lastSessionAt, platform_id as chosen
     from platform_clients left join platform_choices using (client_id) where ${where} order by sort_name, platform_clients.n limit ? offset ?`,
    ...values,
    limit,
    offset
  )
  const letters = newestOf(
    db,
    'platformChange',
    rows.map(({ clientId }) => clientId)
  )
  const planned = plannedFor(db, now)
  return {
    rows: rows.map(({ chosen, ...row }) => ({
      ...row,
      planned: planned.get(row.clientId)?.planned ?? 0,
      nextAt: planned.get(row.clientId)?.nextAt ?? null,
      state: chosen === null || chosen === id ? 'on' : 'moved',
      letter: letters.get(row.clientId) ?? null
    })),
    total: db.get<{ total: number }>(
      `select count(*) as total from platform_clients left join platform_choices using (client_id) where ${where}`,
      ...values
    )!.total
  }
}

export const choosePlatform = ({ db, now }: Pick<WriteTools, 'db' | 'now'>, clientId: string, platformId: string | null): void => {
  if (!db.get('select 1 from platform_clients where client_id = ?', clientId)) throw new Refusal('notFound')
  if (platformId === null) return void db.run('delete from platform_choices where client_id = ?', clientId)
  db.run(
    `insert into platform_choices (client_id, platform_id, at) values (?, ?, ?)
     on conflict (client_id) do update set platform_id = excluded.platform_id, at = excluded.at`,
    clientId,
    platformId,
    now()
  )
}

/** Each but the first, which the method's own line names, gets a line in the log. */
const choose = (tools: WriteTools, clientIds: readonly string[], platformId: string | null): null => {
  if (platformId !== null) known(tools.db, platformId)
  for (const [n, clientId] of clientIds.entries()) {
    choosePlatform(tools, clientId, platformId)
    if (n > 0) tools.log('platforms.choose', clientId)
  }
  return null
}

const isMetOn = (db: WritableDb, now: string, id: string): boolean =>
  clientsOn(db, now, { id, offset: 0, limit: 1 }).rows.some(({ state }) => state === 'on')

export const platforms: Handlers<Contract['platforms'], Tools> = {
  list: ({ db, now }, { language }) => listPlatforms(db, now(), language),
  get: ({ db, now }, { id, language }) => getPlatform(db, now(), id, language),
  ofClient: ({ db, now }, { clientId }) => platformOf(db, now(), clientId),
  add: (tools, fields) => addPlatform(tools, fields),
  change: (tools, { id, fields }) => changePlatform(tools, id, fields),
  setFact: ({ db, now }, { id, fact: { fact, value, note, source, checkedOn } }) => {
    known(db, id)
    db.run(
      `insert into platform_facts (platform_id, fact, value, note, source, checked_on, updated_at) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (platform_id, fact) do update set value = excluded.value, note = excluded.note, source = excluded.source,
         checked_on = excluded.checked_on, updated_at = excluded.updated_at`,
      id,
      fact,
      value,
      note,
      source,
      checkedOn,
      now()
    )
    return null
  },
  dropFact: ({ db }, { id, fact }) => {
    known(db, id)
    db.run('delete from platform_facts where platform_id = ? and fact = ?', id, fact)
    return null
  },
  check: (tools, { id }) => checkPlatform(tools, id),
  phaseOut: (tools, { id, until, successorId }) => phaseOut(tools, id, until, successorId),
  keep: (tools, { id }) => {
    known(tools.db, id)
    return set(tools, id, { until_on: null, successor_id: null })
  },
  remove: (tools, { id }) => {
    known(tools.db, id)
    if (isMetOn(tools.db, tools.now(), id)) throw new Refusal('conflict')
    return set(tools, id, { removed_at: tools.now() })
  },
  restore: (tools, { id }) => set(tools, id, { removed_at: null }),
  clientsOn: ({ db, now }, asked) => clientsOn(db, now(), asked),
  choose: (tools, { clientIds, platformId }) => choose(tools, [...new Set(clientIds)], platformId),
  print: async ({ outside, read, happened }, { language }) => {
    await outside.print(read((tools) => platformsHtml(tools, language)))
    return happened(null)
  },
  savePdf: async (tools, { language }) => {
    const html = tools.read((reading) => platformsHtml(reading, language))
    return tools.happened(await saveAsPdf(tools, html, registerTitle[language]))
  }
}
