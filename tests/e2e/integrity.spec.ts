// The check of the whole vault on screen: on demand, its outcome kept, damage told above every screen.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keeperIn } from '../keeping.ts'
import { expect, test } from './fixture.ts'
import { addClient, ask, lock, openPractice, passphrase, show, unlock } from './practice.ts'

test('a whole vault is said to be whole; a damaged page is told, with what to do, and that can be done', async ({ launch, profile }) => {
  test.slow()
  const first = await launch()
  await openPractice(first.page)
  await addClient(first.page, 'Heron')
  await show(first.page, '/security')
  await expect(first.page.getByText('Never checked on this computer.')).toBeVisible()
  await first.page.getByRole('button', { name: 'Check now' }).click()
  await expect(first.page.getByText(/all as it was written/)).toBeVisible()
  const folder = join(profile, 'kept')
  mkdirSync(folder)
  await first.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await ask(first.page, 'backups', 'chooseFolder', { destination: 'first' })
  await lock(first.page)
  await first.app.close()

  // a page that unlocking does not need: the index of documents
  const keeper = keeperIn(join(profile, 'vaults'))
  await keeper.unlock(passphrase)
  const page = keeper.vault().readable.get<{ n: number }>("select rootpage as n from sqlite_master where name = 'documents_of_client'")!.n
  keeper.close()
  const vault = join(profile, 'vaults/own/vault.db')
  const bytes = readFileSync(vault)
  bytes[(page - 1) * 4096 + 300]! ^= 1
  writeFileSync(vault, bytes)

  const { page: again } = await launch()
  await unlock(again)
  await show(again, '/security')
  await again.getByRole('button', { name: 'Check now' }).click()
  await expect(again.getByText('One page is not what was written')).toBeVisible()
  const cards = again.getByRole('main').getByRole('heading', { level: 2 })
  await expect(cards.first()).not.toHaveText('Check of the whole vault') // it stays where she looks at it
  await show(again, '/today')
  await again.getByRole('link', { name: 'What to do…' }).click()
  await expect(cards.first()).toHaveText('Check of the whole vault')
  await expect(again.getByText('Do not delete anything.')).toHaveCSS('list-style-type', 'decimal')
  await show(again, '/today')
  await expect(again.getByText('The last check found damage in the vault.')).toBeVisible()

  await show(again, '/security')
  await again.getByRole('link', { name: /^Restore the one of/ }).click()
  await again.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await again.getByRole('button', { name: 'Open the backup' }).click()
  await expect(again.getByText('no backup is made of it: it is set aside as it is')).toBeVisible({ timeout: 60_000 })
  await again.getByRole('textbox', { name: 'A passphrase for the vault from now on' }).fill(passphrase)
  await again.getByRole('textbox', { name: 'Repeat the passphrase' }).fill(passphrase)
  await again.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(again.getByText('The backup is restored.')).toBeVisible({ timeout: 60_000 })
  expect(readdirSync(join(profile, 'vaults'))).toContain('own.aside-1')
})
