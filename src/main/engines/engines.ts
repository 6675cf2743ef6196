// The two engines that can take a finished backup elsewhere, as they are called; what they answer becomes a code of the contract.
import { basename } from 'node:path'
import type { EngineName } from '#contract/offsite'
import type { RefusalCode } from '#contract/kinds'
import { Refusal } from '../tools.ts'
import { findProgram, runProgram, type Ended } from './programs.ts'

/** Where copies go. Everything secret travels by environment. */
export interface Repository {
  readonly engine: EngineName
  /** A restic repository, or an rclone remote with its folder. */
  readonly repository: string
  /** Password of the restic repository, or of rclone's configuration; empty for none. */
  readonly secret: string
  /** For S3-compatible repositories of restic; empty for none. */
  readonly keyId: string
  readonly keySecret: string
}

type Secrets = Record<string, string>

const filled = (secrets: Secrets): Secrets => Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''))

interface Engine {
  secrets(repository: Repository): Secrets
  /** Succeeds where copies can go, as far as that shows without one: restic takes its lock, rclone only reads. */
  test(repository: Repository): string[]
  create(repository: Repository): string[]
  copy(repository: Repository, file: string): string[]
}

/** `--no-cache`: nothing of it is left on this computer. The repository itself is named by environment too. */
const restic: Engine = {
  secrets: ({ repository, secret, keyId, keySecret }) =>
    filled({
      RESTIC_REPOSITORY: repository,
      RESTIC_PASSWORD: secret,
      AWS_ACCESS_KEY_ID: keyId,
      AWS_SECRET_ACCESS_KEY: keySecret
    }),
  test: () => ['cat', 'config', '--no-cache'],
  create: () => ['init', '--no-cache'],
  copy: (_, file) => ['backup', '--no-cache', '--quiet', '--host', 'entrenous', '--tag', 'entrenous', '--', file]
}

const rcloneOptions = ['--ask-password=false', '--retries=2', '--contimeout=20s']
const rclone: Engine = {
  secrets: ({ secret }) => filled({ RCLONE_CONFIG_PASS: secret }),
  test: ({ repository }) => ['lsf', '--max-depth=1', ...rcloneOptions, '--', repository],
  create: ({ repository }) => ['mkdir', ...rcloneOptions, '--', repository],
  copy: ({ repository }, file) => [
    'copyto',
    ...rcloneOptions,
    '--',
    file,
    `${repository}${/[:/\\]$/.test(repository) ? '' : '/'}${basename(file)}`
  ]
}

const engines: Readonly<Record<EngineName, Engine>> = { restic, rclone }

/** Newer restic says it by its code, older ones and rclone by their words: those of older ones end with the same question whatever went wrong. */
const faultOf = ({ code, words }: Ended): RefusalCode => {
  if (code === 10) return 'offsiteAbsent'
  if (code === 11) return 'offsiteLocked'
  if (code === 12) return 'offsitePassword'
  if (/wrong password|no key found|empty password|unable to decrypt configuration|couldn't decrypt configuration/i.test(words))
    return 'offsitePassword'
  if (/host key verification failed|knownhosts: key/i.test(words)) return 'offsiteHost'
  if (/already locked/i.test(words)) return 'offsiteLocked'
  if (/no space left|remaining disk space|not enough space|quota|insufficient storage/i.test(words)) return 'offsiteFull'
  if (
    /didn't find section in config|invalid backend|no such host|dial tcp|connection refused|network is unreachable|timeout|could not resolve/i.test(
      words
    )
  )
    return 'offsiteUnreachable'
  if (
    /access ?denied|permission denied|read-only file system|forbidden|unauthorized|unable to authenticate|access ?key|signature we/i.test(
      words
    )
  )
    return 'offsiteDenied'
  if (/is there a repository at|unable to open config file|directory not found|repository does not exist/i.test(words))
    return 'offsiteAbsent'
  return 'offsiteFailed'
}

const run = async (repository: Repository, args: string[], signal: AbortSignal): Promise<void> => {
  const path = findProgram(repository.engine)
  if (path === null) throw new Refusal('offsiteMissing')
  const ended = await runProgram(path, args, engines[repository.engine].secrets(repository), signal)
  if (signal.aborted) throw new Refusal('cancelled')
  if (ended.code !== 0) throw new Refusal(faultOf(ended))
}

export const engineIsThere = (engine: EngineName): boolean => findProgram(engine) !== null

/** All three refuse with an `offsite…` code, or with `cancelled`. */
export const testRepository = (repository: Repository, signal: AbortSignal): Promise<void> =>
  run(repository, engines[repository.engine].test(repository), signal)

export const createRepository = (repository: Repository, signal: AbortSignal): Promise<void> =>
  run(repository, engines[repository.engine].create(repository), signal)

/** `file` is a finished, already encrypted backup: all that the engine sees. */
export const copyElsewhere = async (repository: Repository, file: string, signal: AbortSignal): Promise<void> => {
  // rclone makes the folder that is not there: where a disk is away, on this computer
  if (repository.engine === 'rclone') await testRepository(repository, signal)
  await run(repository, engines[repository.engine].copy(repository, file), signal)
}
