// The three kinds of procedure, how one is declared, and what comes back through the door.
import type { z } from 'zod'

/** `read` gets a readable database; `write` one synchronous transaction; `act` the outside world, and no open transaction. */
export type Kind = 'read' | 'write' | 'act'

interface Traits {
  /** Returns clinical text: the door leaves an audit line for the read. */
  readonly clinical?: boolean
  /** May be called while the vault is locked (unlocking itself, the language of the lock screen). */
  readonly locked?: boolean
  /** Lets something leave the vault: where her settings say so, the passphrase is asked for again first. */
  readonly leaves?: boolean
  /** Is answered while the device is in a client's hands; nothing else is then. */
  readonly handed?: boolean
  /** Deletes for good: asked for again first likewise. */
  readonly destroys?: boolean
  /** An act that changes what a backup has to hold, as every write does: the next one is due. */
  readonly changes?: boolean
  /** Is answered even while the vault rests for a rotation of its key; everything else waits for its end. */
  readonly meanwhile?: boolean
}

export interface Procedure<K extends Kind, S extends z.ZodType, Out> extends Traits {
  readonly kind: K
  readonly input: S
  /** Carries the type only; never has a value. */
  readonly out?: Out
}

const declare =
  <K extends Kind>(kind: K) =>
  <S extends z.ZodType>(input: S, traits: Traits = {}) => ({
    returns: <Out>(): Procedure<K, S, Out> => ({ kind, input, ...traits })
  })

export const read = declare('read')
export const write = declare('write')
export const act = declare('act')

/** Every reason for which the door may say no. The screen owns the words (`refusals` in the locales). */
export type RefusalCode =
  | 'invalid' // the input is not of the declared shape; `field` says where
  | 'unknown' // no such method
  | 'locked' // the vault is locked
  | 'notFound'
  | 'conflict' // somebody (another window, an older draft) saved in between
  | 'signed' // a signed note cannot be changed
  | 'clauseMissing' // a text lacks a clause that it must have; `field` is its id
  | 'documentClosed' // a signed, given or declined document cannot be changed
  | 'handedOver' // the device is in a client's hands
  | 'signatureMissing' // neither drawn nor typed
  | 'gapsLeft' // lines of a document stand empty: she fills them in, or says why they stay so
  | 'empty' // an empty note cannot be signed
  | 'notYet' // a session that lies in the future cannot be signed, nor held or missed
  | 'reasonMissing'
  | 'consentMissing' // not given, withdrawn or expired: she records it, prepares it, or says why she goes on
  | 'screeningMissing' // no suitability screening that holds: she does it, or says why she goes on
  | 'separateMissing' // something sensitive is shared without an authorisation of its own
  | 'partNotPaged' // a file that can be no page of a PDF or a print
  | 'notReady' // a first session online, and the practice is not signed off as ready: she does that, or says why she goes on
  | 'cancelled'
  | 'diskFull'
  | 'readOnly'
  | 'diskFails' // it was not full and not protected: it could not be read or written
  | 'passphraseWrong'
  | 'passphraseNeeded' // her settings ask for it again: `vault.confirmPassphrase`, then the same call once more
  | 'passphraseWeak'
  | 'passphraseLetters' // a password of a PDF: letters without accents, figures and common signs, 127 at most
  | 'recoveryWrong' // this recovery key does not open the vault
  | 'recoveryMissing' // the vault has no recovery key
  | 'tooSoon' // after repeated wrong passphrases; `waitMs` says how long
  | 'keychainUnavailable'
  | 'keychainLocked'
  | 'keychainDenied'
  | 'keychainMissing'
  | 'keychainForeign' // it holds the key of another vault
  | 'keychainNotKept' // what was written was not read back identically
  | 'keyFileMissing' // needed, and not where it was last
  | 'keyFileForeign' // no key file, or another vault's
  | 'keyFileThere' // a file of this name lies there already
  | 'keyFileNotWritten' // the stick is full or takes nothing
  | 'pinWrong'
  | 'pinWeak' // the same digit over and over, or digits in sequence
  | 'pinGone' // none is armed: the passphrase is needed
  | 'codeNeeded' // the vault asks for a code of the authenticator app too
  | 'codeWrong'
  | 'codeUsed' // each code serves once
  | 'codeClock' // the code of another time: one of the two clocks is wrong
  | 'vaultExists'
  | 'vaultAbsent'
  | 'vaultDamaged'
  | 'changesMissing' // saved changes are missing: nothing is written until she restores or accepts
  | 'vaultNewer' // made by a newer version of the program
  | 'slotsDamaged' // vault.keys.json cannot be read
  | 'backupDamaged'
  | 'backupNewer'
  | 'backupPassphraseWrong'
  | 'backupElsewhere' // a snapshot of another computer or of an earlier data key, without a passphrase of its own: the recovery key opens it
  | 'backupKeyFile' // a snapshot without a passphrase of its own, from when the vault needed a key file that is not there
  | 'placeAbsent' // the disk or folder of a backup is not there
  | 'placeFull' // it has not room for twice the size
  | 'placeReadOnly'
  | 'placeUnsound' // what was written there cannot be read back as it was
  | 'placeMissing' // no folder for automatic backups has been chosen
  | 'placeInside' // that folder is the vault's own
  | 'placeSame' // that folder is the other place of automatic backups, lies in it or holds it
  | 'vaultSynced' // the vault lies in a folder that a sync program copies
  | 'busy' // another long job is running
  | 'offsiteMissing' // the program that takes copies elsewhere is not installed
  | 'offsitePassword'
  | 'offsiteAbsent' // there is no such repository or folder yet
  | 'offsiteGone' // nor any more: copies have been taken there
  | 'offsiteLocked' // another restic is at work there, or left its lock
  | 'offsiteUnreachable'
  | 'offsiteHost' // ssh does not know that server, or knows another key of it
  | 'offsiteDenied'
  | 'offsiteFull'
  | 'offsiteFailed'
  | 'linkNotAllowed'
  | 'linkMissing'
  | 'linkNotOpened' // the operating system did not take it
  | 'numberNotAllowed' // no telephone number with its country code
  | 'startNotStamped' // the link has left, and the start could not be written down
  | 'printedNotNoted' // the paper is printed, and that it was handed over could not be written down
  | 'checksMissing' // what is to be asked before or in a session has not been: she asks it, or says why she goes on
  | 'printFailed' // the pages could not be made
  | 'notPrinted' // the printer took nothing
  | 'fileNotWritten' // a file that she wanted outside the vault could not be written there
  | 'fileTooLarge' // a file of more than 100 MB
  | 'fileNotRead' // a file outside the vault is gone, changes while it is read, or is none
  | 'fileDamaged' // a file in the vault is not whole any more
  | 'scannerMissing' // no scanner folder has been chosen, or it is not there
  | 'failed' // an unforeseen fault; its code alone is logged

export interface Refused {
  readonly ok: false
  readonly code: RefusalCode
  /** Path of the input's field that is wrong, e.g. `email` or `header.startAt`. */
  readonly field?: string
  /** Milliseconds to wait, with `tooSoon`. */
  readonly waitMs?: number
}

export type Reply<T> = { readonly ok: true; readonly value: T } | Refused

/** She asked for it, she is away, the computer falls asleep or locks itself; she quits, or the computer shuts down: then the program ends. */
export const lockReasons = ['asked', 'away', 'sleep', 'quit', 'shutdown'] as const
export type LockReason = (typeof lockReasons)[number]
export const endsProgram = (why: LockReason): boolean => why === 'quit' || why === 'shutdown'

/** What main tells the page without being asked (one way, no content). */
export type Notice =
  | { readonly about: 'command'; readonly command: Command }
  /** Save what is being typed, then call vault.lock with the same reason; before sleep and shutdown at once. */
  | { readonly about: 'lock'; readonly why: LockReason }
  /** The practice process has ended by itself: the vault is locked, and what could not be saved is in the page alone. */
  | { readonly about: 'ended' }
  | {
      readonly about: 'progress'
      readonly job: 'backup' | 'restore' | 'sample' | 'rotate' | 'drill' | 'integrity' | 'salvage' | 'scan'
      readonly done: number
      readonly total: number
    }

/** Commands of the application menu that a screen carries out. */
export const commands = [
  'today',
  'calendar',
  'clients',
  'enquiries',
  'tasks',
  'exchanges',
  'notesToWrite',
  'documents',
  'search',
  'consents',
  'newClient',
  'newNote',
  'emergency',
  'newAppointment',
  'newTask',
  'newExchange',
  'moveAppointment',
  'rebook',
  'sign',
  'join',
  'share',
  'backup',
  'audit',
  'security',
  'settings',
  'keys',
  'palette',
  'blur',
  'lock'
] as const
export type Command = (typeof commands)[number]
