// Reads the audit log: filtered, newest first, on paper too, and its chain from end to end.
import type { z } from 'zod'
import type { Contract, Handlers } from '#contract'
import { mostOnPaper, type audit as auditContract, type AuditLine } from '#contract/audit'
import { startOfDate } from '../../lib/moments.ts'
import type { ReadableDb, ReadTools, Sql, Tools } from '../../tools.ts'
import { verifyChain } from '../../vault/auditLog.ts'
import { clientsOfAppointments, idsOfAppointments } from '../appointments/appointments.ts'
import { clientsOfFiles, idsOfFiles } from '../attachments/records.ts'
import { filesWithin, namesOf } from '../clients/clients.ts'
import { clientsOfConsents, idsOfConsents } from '../consents/consents.ts'
import { clientsOfNotes, idsOfNotes } from '../notes/reading.ts'
import { clientsOfEnquiries, idsOfEnquiries } from '../enquiries/reading.ts'
import { clientsOfExchanges, idsOfExchanges } from '../exchanges/records.ts'
import { clientsOfPersons, idsOfPersons } from '../persons/persons.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { clientsOfDocuments, idsOfDocuments } from '../documents/records.ts'
import { clientsOfRecordings, idsOfRecordings } from '../recordings/recordings.ts'
import { clientsOfReferrals, idsOfReferrals } from '../referrals/referrals.ts'
import { clientsOfScreenings, idsOfScreenings } from '../screenings/records.ts'
import { clientsOfSessions, idsOfSessions } from '../sessions/running.ts'
import { readSettings } from '../settings/settings.ts'
import { clientsOfShares, idsOfShares } from '../sharing/ledger.ts'
import { clientsOfTasks, idsOfTasks } from '../tasks/own.ts'
import { logHtml } from './logPaper.ts'

interface Filter {
  readonly room: string
  readonly clientId: string | null
  readonly from: string | null
  readonly to: string | null
}

const whereOf = (db: ReadableDb, { room, clientId, from, to }: Filter): { where: string; values: Sql[] } => {
  const zone = readSettings(db).timeZone
  const parts: [string, Sql][] = []
  if (room !== '') parts.push(["method like ? || '.%'", room])
  if (clientId !== null)
    parts.push([
      'record in (select value from json_each(?))',
      JSON.stringify(
        filesWithin(db, clientId).flatMap((file) => [
          file,
          ...idsOfNotes(db, file),
          ...idsOfDocuments(db, file),
          ...idsOfFiles(db, file),
          ...idsOfAppointments(db, file),
          ...idsOfConsents(db, file),
          ...idsOfExchanges(db, file),
          ...idsOfPersons(db, file),
          ...idsOfEnquiries(db, file),
          ...idsOfRecordings(db, file),
          ...idsOfReferrals(db, file),
          ...idsOfScreenings(db, file),
          ...idsOfShares(db, file),
          ...idsOfSessions(db, file),
          ...idsOfTasks(db, file)
        ])
      )
    ])
  if (from !== null) parts.push(['at >= ?', startOfDate(from, zone)])
  if (to !== null) parts.push(['at < ?', startOfDate(to, zone, 1)])
  return { where: ['1', ...parts.map(([condition]) => condition)].join(' and '), values: parts.map(([, value]) => value) }
}

/** Whose record it was: the client's own, or the client of the note, document, file, consent or recording. */
const withClients = (db: ReadableDb, lines: readonly Pick<AuditLine, 'n' | 'at' | 'method' | 'record'>[]): AuditLine[] => {
  const records = lines.flatMap(({ record }) => record ?? [])
  const ofRecords = new Map([
    ...clientsOfNotes(db, records),
    ...clientsOfDocuments(db, records),
    ...clientsOfFiles(db, records),
    ...clientsOfConsents(db, records),
    ...clientsOfExchanges(db, records),
    ...clientsOfAppointments(db, records),
    ...clientsOfRecordings(db, records),
    ...clientsOfPersons(db, records),
    ...clientsOfEnquiries(db, records),
    ...clientsOfReferrals(db, records),
    ...clientsOfScreenings(db, records),
    ...clientsOfShares(db, records),
    ...clientsOfSessions(db, records),
    ...clientsOfTasks(db, records)
  ])
  const names = namesOf(db, [...records, ...ofRecords.values()])
  return lines.map((line) => {
    const id = line.record === null ? null : (ofRecords.get(line.record) ?? line.record)
    const clientName = id === null ? null : (names.get(id) ?? null)
    return { ...line, clientId: clientName === null ? null : id, clientName }
  })
}

const logOnPaper = ({ db }: ReadTools, { language, words, ...filter }: z.output<(typeof auditContract)['print']['input']>): string => {
  const { where, values } = whereOf(db, filter)
  const lines = db.all<AuditLine & { hash: string }>(
    `select n, at, method, record, hash from audit where ${where} order by n desc limit ?`,
    ...values,
    mostOnPaper
  )
  const { timeZone, paperSize, practiceName, practitionerName, practitionerTitle } = readSettings(db)
  return logHtml({
    language,
    words,
    zone: timeZone,
    paperSize,
    practice: [practiceName, [practitionerName, practitionerTitle].filter(Boolean).join(', ')],
    lines: withClients(db, lines),
    newest: lines[0]
  })
}

export const audit: Handlers<Contract['audit'], Tools> = {
  list: ({ db }, { offset, limit, ...filter }) => {
    const { where, values } = whereOf(db, filter)
    return {
      rows: withClients(
        db,
        db.all(`select n, at, method, record from audit where ${where} order by n desc limit ? offset ?`, ...values, limit, offset)
      ),
      total: db.get<{ total: number }>(`select count(*) as total from audit where ${where}`, ...values)!.total
    }
  },
  print: async ({ read, happened, outside }, paper) => {
    await outside.print(read((tools) => logOnPaper(tools, paper)))
    return happened(null)
  },
  savePdf: async (tools, paper) => {
    const { folder } = await saveAsPdf(
      tools,
      tools.read((reading) => logOnPaper(reading, paper)),
      paper.words.title
    )
    return tools.happened({ folder })
  },
  verify: async ({ read }) => read(({ db }) => verifyChain(db))
}
