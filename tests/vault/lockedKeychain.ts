// Run in a keychain session of its own: makes a vault, locks the keychain, tries to unlock the vault, prints what came.
import { execFileSync } from 'node:child_process'
import { fingerprintOf, keeperIn, newFolder, passphrase, removeFolders } from '../keeping.ts'

const folder = newFolder()
const keeper = keeperIn(folder)
await keeper.create({ passphrase, withoutKeychain: false }, () => undefined)
keeper.close()
const before = JSON.stringify(fingerprintOf(folder))

const service = ['--session', '--print-reply', '--dest=org.freedesktop.secrets', '/org/freedesktop/secrets']
execFileSync('dbus-send', [...service, 'org.freedesktop.Secret.Service.Lock', 'array:objpath:/org/freedesktop/secrets/collection/login'])

const whileLocked = await keeperIn(folder)
  .unlock(passphrase)
  .then(
    () => 'opened',
    (fault: { code: string }) => fault.code
  )
process.stdout.write(`${JSON.stringify({ whileLocked, untouched: JSON.stringify(fingerprintOf(folder)) === before })}\n`)
removeFolders()
