// The check of the whole vault on screen: on demand, its outcome kept, damage told above every screen.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keeperIn } from '../keeping.ts'
import { expect, test } from './fixture.ts'
import { addClient, lock, openPractice, passphrase, show, unlock } from './practice.ts'

test('a whole vault is said to be whole; a damaged page is told, with what to do', async ({ launch, profile }) => {
  const first = await launch()
  await openPractice(first.page)
  await addClient(first.page, 'Heron')
  await show(first.page, '/security')
  await expect(first.page.getByText('Never checked on this computer.')).toBeVisible()
  await first.page.getByRole('button', { name: 'Check now' }).click()
  await expect(first.page.getByText(/all as it was written/)).toBeVisible()
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
  await expect(again.getByText('Do not delete anything.')).toBeVisible()
  await show(again, '/today')
  await expect(again.getByText('The last check found damage in the vault.')).toBeVisible()
})
