// A paper as PDF, at a place she chooses; that copy is not encrypted.
import { basename, dirname } from 'node:path'
import { Refusal, type ActTools } from '../../tools.ts'
import { writeWhole } from '../../vault/files.ts'
import { todayIn } from '../settings/settings.ts'

/** The drive she chose may be full, unplugged or write-protected: nothing of that is the vault's. */
const put = (place: string, pdf: Uint8Array | string): void => {
  try {
    writeWhole(place, pdf)
  } catch {
    throw new Refusal('fileNotWritten')
  }
}

/** `name` without its ending; no client's name in it. Refuses with `cancelled` or `fileNotWritten`. */
export const savePdf = async ({ outside, now, read }: ActTools, pdf: Uint8Array, name: string): Promise<{ folder: string }> => {
  const today = read(({ db }) => todayIn(db, now()))
  const place = await outside.choosePlace(`${name.replace(/[^\p{L}\p{N} -]/gu, '')} ${today}.pdf`, 'pdf')
  if (place === null) throw new Refusal('cancelled')
  put(place, pdf)
  return { folder: basename(dirname(place)) }
}

/** The same of a paper; may also refuse with `printFailed`. */
export const saveAsPdf = async (tools: ActTools, html: string, name: string): Promise<{ folder: string }> =>
  savePdf(tools, await tools.outside.printToPdf(html), name)

/** Anything else under a name that says nothing of anybody. Refuses as `savePdf` does. */
export const saveFile = async (
  { outside }: Pick<ActTools, 'outside'>,
  content: Uint8Array | string,
  name: string
): Promise<{ folder: string }> => {
  const place = await outside.choosePlace(name, 'file')
  if (place === null) throw new Refusal('cancelled')
  put(place, content)
  return { folder: basename(dirname(place)) }
}
