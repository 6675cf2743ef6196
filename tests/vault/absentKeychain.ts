// Run without a keychain: tries to unlock the vault in the folder named, and to make another; prints what came.
import { fingerprintOf, keeperIn, newFolder, passphrase, removeFolders } from '../keeping.ts'

const codeOf = (work: Promise<void>): Promise<string> =>
  work.then(
    () => 'done',
    (fault: { code: string }) => fault.code
  )

const unlock = await codeOf(keeperIn(process.argv[2]!).unlock(passphrase))
const fresh = newFolder()
const create = await codeOf(keeperIn(fresh).create({ passphrase, withoutKeychain: false }, () => undefined))
process.stdout.write(`${JSON.stringify({ unlock, create, left: Object.keys(fingerprintOf(fresh)) })}\n`)
removeFolders()
