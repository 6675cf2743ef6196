// Measures what a therapist feels, each figure against its reference in the same run: `npm run bench -- [--quick] [--json] [--only=name,name]`.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { calendarWeek } from './calendar.ts'
import { copies, type Burden } from './copies.ts'
import { documentList, fillDocuments } from './documents.ts'
import { autosave, clientList, searching, unlocking } from './inside.ts'
import { figuresTable, tableOf, type Figure } from './measure.ts'
import { fillMessages, messageList } from './messages.ts'
import { makePractice, plainCopy } from './practice.ts'
import { printing, running, starting } from './window.ts'
import { plaintextWrites, type Written } from './written.ts'

const quick = process.argv.includes('--quick')
const json = process.argv.includes('--json')
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')
// what is painted of the calendar is the week that its own table fills
if (only?.includes('window')) only.push('calendar')
const rounds = quick ? { few: 2, many: 20 } : { few: 9, many: 400 }
/** Decades of work; and a list far longer than any. */
const [clients, notes, listed] = quick ? [100, 3000, 1000] : [1000, 100_000, 10_000]
/** MB of the vault whose backup may weigh no more than that of a small one. */
const largeMb = quick ? 40 : 2000

const say = (what: string): void => void process.stderr.write(`${what}\n`)

const root = resolve(import.meta.dirname, '../..')
if (!existsSync(join(root, 'node_modules/electron/path.txt')))
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= join(root, 'tests/electron-host')

const folder = mkdtempSync(join(tmpdir(), 'entrenous-bench-'))
try {
  const profile = join(folder, 'profile')
  const plainPath = join(folder, 'plain.db')
  say(`a practice of ${clients} clients and ${notes} notes, another of ${listed} clients …`)
  const practice = await makePractice(profile, clients, notes)
  say('… and the same in plain SQLite')
  const plain = plainCopy(plainPath, practice)

  const figures: Figure[] = []
  const measure = async (name: string, work: () => Promise<Figure[]>): Promise<void> => {
    if (only && !only.includes(name)) return
    say(`measuring ${name}`)
    const found = await work()
    say(figuresTable(found)) // the rest takes long, and may be cut off
    figures.push(...found)
  }
  await measure('autosave', () => autosave(practice, plain, rounds))
  await measure('search', () => searching(practice, plain, rounds))
  await measure('unlock', () => unlocking(practice, plainPath, rounds))
  practice.keeper.close()
  await measure('start', () => starting(profile, rounds))
  const long = join(folder, 'long')
  const crowd = await makePractice(long, listed, listed)
  const plainCrowd = plainCopy(join(folder, 'crowd.db'), crowd)
  await measure('list', () => clientList(crowd, plainCrowd, rounds))
  await measure('calendar', () => calendarWeek(crowd, quick ? 5000 : 100_000, rounds))
  await fillDocuments(crowd, plainCrowd)
  await measure('documents', () => documentList(crowd, plainCrowd, rounds))
  crowd.keeper.close()
  plainCrowd.close()
  await measure('messages', async () => {
    const written = await makePractice(join(folder, 'messages'), 100, 100)
    fillMessages(written, 2 * listed)
    const found = await messageList(written, rounds)
    written.keeper.close()
    return found
  })
  let memory: Awaited<ReturnType<typeof running>>['memory'] = []
  await measure('window', async () => {
    const ran = await running(profile, plain, long, rounds)
    memory = ran.memory
    return ran.figures
  })
  await measure('pack', () => printing(profile, rounds))
  plain.close()
  let burdens: Burden[] = []
  await measure('copies', async () => {
    const copied = await copies(folder, rounds, { notes, largeMb })
    burdens = copied.burdens
    return copied.figures
  })
  const written: Written | null = !only || only.includes('written') ? await plaintextWrites(folder) : null

  if (json)
    process.stdout.write(
      `${JSON.stringify({ quick, clients, notes, listed, node: process.version, figures, memory, burdens, written }, null, 2)}\n`
    )
  else {
    process.stdout.write(`\n${figuresTable(figures)}\n`)
    if (memory.length > 0)
      process.stdout.write(
        `\n${tableOf(
          ['Idle memory', 'processes', 'PSS, MB', 'RSS, MB'],
          memory.map(({ role, processes, pssMb, rssMb }) => [role, String(processes), String(pssMb), String(rssMb)])
        )}\n`
      )
    if (burdens.length > 0)
      process.stdout.write(
        `\n${tableOf(
          ['Beside its time', 'vault, MB', 'memory above idle, MB (≤ 150)', 'longest stall, ms (≤ 25)'],
          burdens.map(({ what, vaultMb, mb, stall }) => [what, vaultMb.toFixed(0), mb.toFixed(0), stall.toFixed(1)])
        )}\n`
      )
    if (written) process.stdout.write(`\n${written.plain} of ${written.calls} writes seen by strace hold words in the clear\n`)
  }
  const missed = figures.filter(({ met }) => met === false).length
  if (!quick && (missed > 0 || (written?.plain ?? 0) > 0)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
