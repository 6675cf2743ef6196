// The operating system's keychain, behind one small interface that tells its states apart.
import { AsyncEntry } from 'keytar'
import { Refusal } from '../tools.ts'

/** Keeps one short secret per account. Every call may refuse with a `keychain…` code. */
export interface KeyStore {
  get(account: string): Promise<string | null>
  set(account: string, secret: string): Promise<void>
  remove(account: string): Promise<void>
}

const service = 'Entrenous'

/** A prompt of the system blocks the call until she answers it; this long we wait, ms. */
const patience = 60_000

// Texts of keyring-rs and of the platforms behind it; no codes are given (read with @napi-rs/keyring 2.1).
const codeOf = (fault: unknown): 'keychainLocked' | 'keychainDenied' | 'keychainUnavailable' => {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault))
  if (name === 'AbortError' || name === 'TimeoutError' || /prompt was dismissed|is locked|IsLocked|aborted/i.test(message))
    return 'keychainLocked'
  if (/denied|not allowed|user canceled|authorization|-128|-25293|-25308/i.test(message)) return 'keychainDenied'
  return 'keychainUnavailable'
}

const asking = async <T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  try {
    return await call(AbortSignal.timeout(patience))
  } catch (fault) {
    throw new Refusal(codeOf(fault))
  }
}

/** Pinned to the Secret Service on Linux: the library would otherwise fall back to a kernel keyring that a reboot empties. */
const entry = (account: string) => new AsyncEntry(service, account, { linux: { store: 'secret-service' } })

export const systemKeychain: KeyStore = {
  get: (account) => asking((signal) => entry(account).getPassword(signal)),
  set: (account, secret) => asking((signal) => entry(account).setPassword(secret, signal)),
  remove: async (account) => {
    await asking((signal) => entry(account).deletePassword(signal))
  }
}
