// A copy elsewhere: a program of hers (restic or rclone) takes each finished, encrypted backup to a place of hers. Off by default.
import { z } from 'zod'
import { act, read, write, type RefusalCode } from './kinds.ts'
import { language, nothing, someLine } from './fields.ts'

export const engineNames = ['restic', 'rclone'] as const
export const engineName = z.enum(engineNames)
export type EngineName = z.infer<typeof engineName>

/**
 * A restic repository, or an rclone remote and folder (`remote:folder`, or a folder of this computer). Never an option of the
 * program, nor an rclone remote made up on the spot, which could hold a secret in plain sight.
 */
export const repositoryName = someLine(1000).refine((s) => !/^[-:]/.test(s) && !/^[^/\\]*,/.test(s))

/** Neither a remote without its colon nor a path that begins anywhere: either would be a folder made in the home of this computer. */
export const wholeRepositoryName = repositoryName.refine((s) => /^([^/\\]+:|[/\\])/.test(s))

const secret = z
  .string()
  .max(1024)
  .refine((s) => s.isWellFormed() && !s.includes('\0'))

export const repositoryFields = z.strictObject({
  engine: engineName,
  repository: wholeRepositoryName,
  /** Null keeps what is there; the empty string is none. */
  secret: secret.nullable(),
  keyId: secret,
  keySecret: secret.nullable()
})

export interface Copied {
  readonly at: string
  /** Null when it is there. */
  readonly fault: RefusalCode | null
}

export interface Offsite {
  /** Which of the programs are installed. */
  readonly installed: Readonly<Record<EngineName, boolean>>
  /** Null until something is configured. Secrets never come back. */
  readonly place: {
    readonly engine: EngineName
    readonly repository: string
    readonly secretSet: boolean
    readonly keyId: string
    readonly keySecretSet: boolean
    readonly on: boolean
  } | null
  readonly last: Copied | null
  /** A finished backup still waits to be taken there. */
  readonly waiting: boolean
  readonly running: boolean
}

/** How the newest copy is fetched on another computer: for the screen, and on paper. */
export interface WayBack {
  readonly about: string
  /** To be typed in a terminal, one a line. */
  readonly commands: readonly string[]
  /** What they ask for, and what comes after them. */
  readonly notes: readonly string[]
}

export const offsite = {
  look: act(nothing).returns<Offsite>(),
  /** Null until something is configured. */
  wayBack: read(z.strictObject({ language })).returns<WayBack | null>(),
  configure: write(repositoryFields, { leaves: true }).returns<null>(),
  /** After each automatic backup, from now on; or no longer. */
  turn: write(z.strictObject({ on: z.boolean() }), { leaves: true }).returns<null>(),
  forget: write(nothing, { destroys: true }).returns<null>(),
  /** Refuses with an `offsite…` code. */
  test: act(nothing).returns<null>(),
  /** Makes the repository or the folder; `offsiteAbsent` asks for it. */
  create: act(nothing).returns<null>(),
  /** Asks for a backup file and takes it there. */
  copyFile: act(nothing, { leaves: true }).returns<Copied>(),
  /** Takes there what still waits, if it is switched on: in the background. */
  resume: act(nothing).returns<null>(),
  cancel: act(nothing).returns<null>()
}
