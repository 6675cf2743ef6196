// The day that stands in a file's name, or is typed to confirm, is the practice's own, not that of UTC.
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { isoDate } from '../src/renderer/lib/format.ts'
import { minutes, openHouse, practice, preparedDocument, someone, type House } from './house.ts'
import { newFolder, otherPassphrase, passphrase } from './keeping.ts'

let house: House
afterEach(() => house.close())

/** Half past midnight of the 23rd in Paris, the 22nd in UTC. */
const pastMidnight = async (): Promise<House> => {
  const made = await openHouse()
  made.clock.pass(minutes(14.5 * 60))
  return made
}
const proposed = (): unknown => house.asked.calls.findLast(([call]) => call === 'choosePlace')?.[1]

test('a paper and a key file are named by her day', async () => {
  house = await pastMidnight()
  const { id: clientId } = await house.api.clients.add(someone)
  await house.api.documents.savePdf({ ids: [await preparedDocument(house, clientId)] }).catch(() => null)
  expect(proposed()).toBe('Therapy agreement 2026-11-23.pdf')
  await house.api.vault.makeKeyFile({ passphrase }).catch(() => null)
  expect(proposed()).toBe('Entrenous 2026-11-23.key')
})

test('a vault that was set aside is deleted by the day that she reads', { timeout: 120_000 }, async () => {
  house = await pastMidnight()
  house.asked.answers.place = join(newFolder(), 'backup.zip')
  house.asked.answers.backup = house.asked.answers.place
  await house.api.backups.make({ passphrase: otherPassphrase })
  await house.api.backups.choose({})
  await house.api.backups.open({ passphrase: otherPassphrase })
  await house.api.backups.restore({ newPassphrase: passphrase })
  await house.api.vault.unlock({ passphrase })
  const [aside] = (await house.api.backups.look({})).setAside
  const day = isoDate(aside!.at, practice.timeZone)
  expect(day).toBe('2026-11-23')
  await expect(house.api.backups.deleteAside({ id: aside!.id, typed: '2026-11-22' })).rejects.toMatchObject({ code: 'invalid' })
  await house.api.backups.deleteAside({ id: aside!.id, typed: day })
  expect((await house.api.backups.look({})).setAside).toEqual([])
})
