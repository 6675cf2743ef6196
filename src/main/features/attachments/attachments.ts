// Files of a client: taken in from the page or the scanner's folder, listed, looked at, described, removed and brought back, copied out.
import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { Contract, Handlers } from '#contract'
import type { Attachment } from '#contract/attachments'
import { endingFor } from '../../lib/fileType.ts'
import { stampIn } from '../../lib/moments.ts'
import { Refusal, type ActTools, type Tools } from '../../tools.ts'
import type { OpenVault } from '../../vault/openVault.ts'
import { openPart, type Part } from '../../vault/files.ts'
import { getClient } from '../clients/clients.ts'
import { readSettings } from '../settings/settings.ts'
import { appendBytes, beginFile, clearFile, finishFile, halfFiles, sliceOf, slicesOf } from './bytes.ts'
import { link, linkedFiles, recordsOf, unlink } from './links.ts'
import { describe, getFile, listFiles, markRemoved } from './records.ts'
import { lookAtScanner, rememberFolder, stopTaking, takeScan } from './scanner.ts'

/** Files of which a line in the log says that they were looked at, since this vault was opened: the bytes of others are not given. */
const lookedAt = new WeakMap<OpenVault, Set<string>>()
const seenIn = (vault: OpenVault): Set<string> => {
  const seen = lookedAt.get(vault) ?? new Set()
  lookedAt.set(vault, seen)
  return seen
}

/** Names nobody: what she called it may name a client, and lists of recent files are for many eyes. Nor does it say that it is a backup. */
const suggestedName = ({ name, type }: Attachment, now: string, timeZone: string): string =>
  `Document ${stampIn(now, timeZone)}${endingFor(name, type)}`

/** The drive may be full, unplugged or write-protected: nothing of that is the vault's. */
const there = <T>(work: Promise<T>): Promise<T> =>
  work.catch(() => {
    throw new Refusal('fileNotWritten')
  })

const copyInto = async (tools: ActTools, part: Part, { id, bytes, sha256 }: Attachment): Promise<void> => {
  const hash = createHash('sha256')
  for await (const slice of slicesOf(tools, id, bytes, 'fileDamaged')) {
    hash.update(slice)
    await there(part.add(slice))
  }
  if (hash.digest('hex') !== sha256) throw new Refusal('fileDamaged')
  await there(part.keep())
}

export const attachments: Handlers<Contract['attachments'], Tools> = {
  list: ({ db }, query) => listFiles(db, query),
  begin: async (tools, file) => ({ id: beginFile(tools, file) }),
  append: async (tools, { id, offset, bytes }) => {
    appendBytes(tools, id, offset, bytes)
    return null
  },
  finish: (tools, { id, record }) => finishFile(tools, id, record),
  abandon: async (tools, { id }) => {
    await clearFile(tools, id)
    return null
  },
  tidy: async (tools) => {
    const left = tools.read(({ db }) => halfFiles(db))
    for (const id of left) await clearFile(tools, id)
    return { cleared: left.length }
  },
  look: async ({ keeper, now, read }, { id }) => {
    const file = read(({ db }) => getFile(db, id))
    keeper.vault().noteRead(now(), 'attachments.look', id)
    seenIn(keeper.vault()).add(id)
    return file
  },
  part: async ({ keeper, read }, { id, part }) => {
    if (!seenIn(keeper.vault()).has(id)) throw new Refusal('notFound')
    const slice = read(({ db }) => sliceOf(db, id, part, getFile(db, id).bytes))
    if (slice === null) throw new Refusal('fileDamaged')
    return slice
  },
  records: ({ db }, { clientId }) => {
    getClient(db, clientId)
    return recordsOf(db, clientId)
  },
  linked: ({ db }, { clientId }) => linkedFiles(db, clientId),
  link: ({ db, now }, { id, record }) => {
    link(db, { id, clientId: getFile(db, id).clientId, record, at: now() })
    return null
  },
  unlink: ({ db }, { id, record }) => {
    unlink(db, id, record)
    return null
  },
  change: ({ db }, { id, name, tags }) => {
    describe(db, id, name, tags)
    return null
  },
  remove: ({ db, now }, { id }) => {
    markRemoved(db, id, now())
    return null
  },
  recover: ({ db }, { id }) => {
    markRemoved(db, id, null)
    return null
  },
  export: async (tools, { id }) => {
    const { file, timeZone } = tools.read(({ db }) => ({ file: getFile(db, id), timeZone: readSettings(db).timeZone }))
    const place = await tools.outside.choosePlace(suggestedName(file, tools.now(), timeZone), 'file')
    if (place === null) throw new Refusal('cancelled')
    const part = await there(openPart(place))
    try {
      await copyInto(tools, part, file)
    } catch (fault) {
      await part.drop()
      throw fault
    }
    return tools.happened({ folder: basename(dirname(place)) })
  },
  scanner: lookAtScanner,
  chooseScanner: async ({ outside, write }) => {
    const folder = await outside.chooseFolder('scans')
    if (folder === null) throw new Refusal('cancelled')
    write(({ db }) => rememberFolder(db, folder))
    return null
  },
  dropScanner: async ({ write }) => {
    write(({ db }) => rememberFolder(db, null))
    return null
  },
  take: (tools, { clientId, file, record }) => takeScan(tools, clientId, file, record),
  stop: async () => {
    stopTaking()
    return null
  }
}
