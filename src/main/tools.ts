// What a handler of each kind is handed. A read cannot write: its database has no `run`.
import type { ExplainedHow } from '#contract/documents'
import type { Preferences } from '#contract/settings'
import type { LockReason, Notice, RefusalCode } from '#contract/kinds'
import type { Program } from '#contract/security'
import type { Due, Reminder, TaskKind } from '#contract/tasks'
import type { VaultName } from '#contract/vault'
import type { Keeper } from './vault/keeper.ts'

/** SQL values as SQLite knows them in STRICT tables. */
export type Sql = string | number | bigint | null | Uint8Array

export interface ReadableDb {
  /** First row, or undefined. Throws if the statement writes. */
  get<T>(sql: string, ...values: Sql[]): T | undefined
  /** All rows. Throws if the statement writes. */
  all<T>(sql: string, ...values: Sql[]): T[]
}

export interface WritableDb extends ReadableDb {
  /** Number of rows changed. */
  run(sql: string, ...values: Sql[]): number
}

export interface ReadTools {
  readonly db: ReadableDb
  /** The moment in UTC, ISO 8601 with milliseconds. */
  now(): string
}

/** What a room is asked that knows due dates; it tells those that are open, and those to come up to `until`. */
export interface DuesAsked extends ReadTools {
  /** Day in the practice, ISO. */
  readonly today: string
  /** The last day of interest, ISO. */
  readonly until: string
  /** Of this client alone; null: all of them, and the practice's own. */
  readonly clientId: string | null
}
export type TellDues = (asked: DuesAsked) => Due[]

/** A due date, with what most of them have in common. */
export const dueOf = (
  kind: TaskKind,
  due: string | null,
  record: string,
  more: Partial<Pick<Due, 'clientId' | 'about' | 'count'>> = {}
): Due => ({
  kind,
  due,
  record,
  clientId: null,
  about: '',
  count: 1,
  ...more
})

export interface WriteTools {
  readonly db: WritableDb
  now(): string
  /** A fresh UUIDv7. */
  newId(): string
  /** A further line of the audit log in the same transaction: what happened beside the method itself, and to which record. */
  log(event: `${string}.${string}`, record: string): void
}

/** What only Electron's main process can do. Implemented in `shell/`; every call may refuse. */
export interface Outside {
  /** A tagged PDF of a script-free HTML document. Nothing is written to disk. */
  printToPdf(html: string): Promise<Uint8Array>
  /** Opens the system's print dialog for a script-free HTML document. */
  print(html: string): Promise<void>
  /** A path she chose to save at, or null if she changed her mind. */
  choosePlace(suggestedName: string, kind: 'pdf' | 'backup' | 'key' | 'file'): Promise<string | null>
  /** Puts a link into the clipboard, and clears it half a minute later, unless something else has been copied. */
  copySecret(text: string): Promise<void>
  /** Half a minute from now the clipboard is cleared, unless something else has been copied. */
  clearCopied(): Promise<void>
  /** Shows the PDF, export or file whose place was chosen last in the system's file manager; refuses with `notFound`. */
  showSaved(): Promise<void>
  /** Shows in the system's file manager the folder in which the vaults lie. */
  showVaults(): Promise<void>
  /** A backup file she chose, or null. */
  chooseBackup(): Promise<string | null>
  /** A key file she chose, or null. */
  chooseKeyFile(): Promise<string | null>
  /** A folder she chose for automatic backups, or for what her scanner makes; or null. */
  chooseFolder(purpose?: 'scans'): Promise<string | null>
  /** Hands a link or a number to the operating system. The caller has checked it; the shell checks it again, her own `hosts` allowed. */
  openLink(link: string, hosts: readonly string[]): Promise<void>
  /** Has the operating system say it, in words that tell nobody anything else. */
  remind(reminder: Reminder): Promise<void>
  preferences(): Promise<Preferences>
  prefer(change: Partial<Preferences>): Promise<Preferences>
  /** Version and age of this program. */
  program(): Promise<Program>
  /** Keeps in memory what a PIN opens, for so many hours and five wrong tries; null: nothing any more. */
  keepPin(vault: VaultName, armed: string | null, hours: number): Promise<void>
  /** Tries that are left, or null. */
  pinTries(vault: VaultName): Promise<number | null>
  /** What `keepPin` was given, at the cost of a try; null where there is none. */
  takePin(vault: VaultName): Promise<string | null>
  /** The try was right: it and those before cost nothing. */
  pinRight(): Promise<void>
  /** Ends this process once the reply has left, or the program (`endsProgram`). */
  lock(why?: LockReason | 'restored'): Promise<void>
  /** Tells the shell after how many idle minutes to lock; null while locked. */
  watchIdle(minutes: number | null): void
  notify(notice: Notice): void
}

/** What a client holds in her hands, and what was said to her about it. */
export interface HandedOver {
  readonly ids: readonly string[]
  readonly explainedBy: string
  readonly explainedHow: ExplainedHow
  /** Why lines of it stand empty. */
  readonly gapsReason?: string | undefined
}

/** In whose hands the device is: in a client's, the door answers for the handed documents alone. */
export interface Hands {
  over(handed: HandedOver): void
  current(): HandedOver | null
  back(): void
}

export interface ActTools {
  readonly outside: Outside
  readonly keeper: Keeper
  readonly hands: Hands
  now(): string
  newId(): string
  /** A short read; refuses with `locked`. */
  read<T>(work: (tools: ReadTools) => T): T
  /** A short transaction with its own audit line; refuses with `locked`. */
  write<T>(work: (tools: WriteTools) => T): T
  /**
   * Leaves the audit line of what has happened outside and cannot be taken back (a paper is printed, a file lies there): with what
   * `keep` writes of it, or alone where nothing can be written now (a full disk, missing changes), as soon as something can.
   */
  happened<T>(result: T, keep?: (tools: WriteTools) => void): T
}

export interface Tools {
  read: ReadTools
  write: WriteTools
  act: ActTools
}

/** The one error that leaves a handler: a code of the contract, never a text. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly field: string | undefined
  readonly waitMs: number | undefined
  constructor(code: RefusalCode, more: { field?: string; waitMs?: number } = {}) {
    super(code)
    this.code = code
    this.field = more.field
    this.waitMs = more.waitMs
  }
}
