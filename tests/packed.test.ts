// What would be packed for each system, computed by electron-builder itself, offline: no Electron is downloaded.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Arch, type Configuration, Packager, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../electron-builder.config.ts'
import house from '../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')
const natives = ['better-sqlite3', '@node-rs/argon2', 'keytar']

// electron-builder's own steps of packing, which it does not export from its front door
interface FileSet {
  src: string
  destination: string
  files: string[]
}
interface Matcher {
  readonly to: string
}
interface Helper {
  readonly platform: Platform
  readonly platformSpecificBuildOptions: object
  createGetFileMatchersOptions(outDir: string, arch: Arch, options: object): { macroExpander(text: string): string }
}
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
  validateConfiguration(config: Configuration, logger: { isEnabled: boolean }): Promise<void>
}
const { getMainFileMatchers, getNodeModuleFileMatcher } = builder('app-builder-lib/out/fileMatcher') as {
  getMainFileMatchers(app: string, to: string, expand: unknown, options: object, helper: Helper, out: string, compile: boolean): Matcher[]
  getNodeModuleFileMatcher(app: string, to: string, expand: unknown, options: object, packager: Packager): Matcher
}
const { computeFileSets, computeNodeModuleFileSets } = builder('app-builder-lib/out/util/appFileCopier') as {
  computeFileSets(matchers: Matcher[], transform: null, helper: Helper, compile: boolean): Promise<FileSet[]>
  computeNodeModuleFileSets(helper: Helper, matcher: Matcher): Promise<FileSet[]>
}

const targets = [
  { platform: Platform.LINUX, name: 'linux', arch: 'x64', suffix: 'linux-x64-gnu' },
  { platform: Platform.LINUX, name: 'linux', arch: 'arm64', suffix: 'linux-arm64-gnu' },
  { platform: Platform.WINDOWS, name: 'win32', arch: 'x64', suffix: 'win32-x64-msvc' },
  { platform: Platform.WINDOWS, name: 'win32', arch: 'arm64', suffix: 'win32-arm64-msvc' },
  { platform: Platform.MAC, name: 'darwin', arch: 'x64', suffix: 'darwin-x64' },
  { platform: Platform.MAC, name: 'darwin', arch: 'arm64', suffix: 'darwin-arm64' }
] as const

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

let project: string

const write = (path: string, text: string): void => {
  const file = join(project, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

/** Stands for the prebuilt packages of the systems that npm does not install here. */
const foreignPackages = (): void => {
  for (const [parent, prefix] of [
    ['@node-rs/argon2', '@node-rs/argon2-'],
    ['keytar', '@napi-rs/keyring-']
  ] as const) {
    const about = JSON.parse(readFileSync(join(root, 'node_modules', parent, 'package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>
    }
    for (const [name, version] of Object.entries(about.optionalDependencies)) {
      const suffix = name.slice(prefix.length)
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version, main: `${suffix}.node` }))
      write(`node_modules/${name}/${suffix}.node`, 'binary')
    }
  }
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'entrenous-packed-'))
  cpSync(join(root, 'package.json'), join(project, 'package.json'))
  for (const name of [...natives, 'node-addon-api'])
    cpSync(join(root, 'node_modules', name), join(project, 'node_modules', name), { recursive: true })
  foreignPackages()
  for (const world of ['main', 'preload', 'renderer']) {
    if (existsSync(join(root, 'out', world))) cpSync(join(root, 'out', world), join(project, 'out', world), { recursive: true })
    write(`out/${world}/index.js`, '')
    write(`out/${world}/index.js.map`, '{}')
  }
  // what must never be taken along
  for (const stray of [
    'out/types/main/door.d.ts',
    'out/e2e/trace.zip',
    'out/try/today.png',
    'src/main/door.ts',
    'tests/law.test.ts',
    'docs/README.md',
    '.env'
  ])
    write(stray, 'stray')
  write('node_modules/react/package.json', '{"name":"react","version":"19.0.0"}')
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** The paths inside the package, with their sizes. */
const packed = async (platform: Platform, arch: Arch): Promise<Map<string, number>> => {
  const options: Configuration = structuredClone({ ...config, beforePack: undefined, afterPack: undefined })
  const packager = new Packager({ projectDir: project, targets: platform.createTarget('dir', arch), config: options })
  await packager.validateConfig()
  const name = { linux: 'linuxPackager', mac: 'macPackager', windows: 'winPackager' }[platform.name]!
  const Made = Object.values(builder(`app-builder-lib/out/${name}`) as Record<string, new (packager: Packager) => Helper>)[0]!
  const { AppInfo } = builder('app-builder-lib/out/appInfo') as { AppInfo: new (packager: Packager, version: null) => object }
  Object.assign(packager, { _appInfo: new AppInfo(packager, null) })
  const helper = new Made(packager)
  const own = helper.platformSpecificBuildOptions
  const out = join(project, 'dist')
  const to = join(out, 'app')
  const { macroExpander } = helper.createGetFileMatchersOptions(out, arch, own)
  const main = getMainFileMatchers(project, to, macroExpander, own, helper, out, false)
  const sets = [
    ...(await computeFileSets(main, null, helper, false)),
    ...(await computeNodeModuleFileSets(helper, getNodeModuleFileMatcher(project, to, macroExpander, own, packager)))
  ]
  const paths = new Map<string, number>()
  for (const set of sets) {
    for (const file of set.files) {
      const { size } = statSync(file)
      if (statSync(file).isFile()) paths.set(relative(to, join(set.destination, relative(set.src, file))).replaceAll('\\', '/'), size)
    }
  }
  return paths
}

describe('the configuration', () => {
  it('passes the schema of electron-builder, which refuses a misspelt one', async () => {
    await expect(
      validateConfiguration(structuredClone({ ...config, beforePack: undefined, afterPack: undefined }), { isEnabled: false })
    ).resolves.toBeUndefined()
    await expect(validateConfiguration({ appID: 'x' } as Configuration, { isEnabled: false })).rejects.toThrow('appID')
  })

  it('names an icon that is there for every system', () => {
    for (const icon of [`${config.linux?.icon}/512x512.png`, config.win?.icon, config.mac?.icon])
      expect(existsSync(join(root, 'resources', String(icon)))).toBe(true)
  })

  it('welds every fuse of this Electron, and refuses one with a fuse more', async () => {
    const { afterPack } = config
    if (typeof afterPack !== 'function') throw new Error('no afterPack')
    const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
    const weld = async (wire: string): Promise<string> => {
      const folder = mkdtempSync(join(tmpdir(), 'entrenous-fuses-'))
      const binary = join(folder, 'entrenous')
      writeFileSync(binary, `program${sentinel}\u0001${String.fromCharCode(wire.length)}${wire}program`)
      await afterPack({ appOutDir: folder, electronPlatformName: 'linux' } as Parameters<typeof afterPack>[0])
      const welded = readFileSync(binary, 'latin1').slice(-7 - wire.length, -7)
      rmSync(folder, { recursive: true })
      return welded
    }
    // RunAsNode, cookies, NODE_OPTIONS, --inspect, asar integrity, only asar, browser snapshot, file privileges, wasm traps
    expect(await weld('101100011')).toBe('010011001')
    await expect(weld('1011000111')).rejects.toThrow('strictlyRequireAllFuses')
  })

  it('leaves her vault where it is when the program is removed', () => {
    expect(config.nsis?.deleteAppDataOnUninstall).toBe(false)
  })

  it('has a prebuilt package in the lock file for every system', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, unknown> }
    for (const { suffix } of targets) {
      for (const name of [`@node-rs/argon2-${suffix}`, `@napi-rs/keyring-${suffix}`])
        expect(Object.keys(lock.packages)).toContain(`node_modules/${name}`)
    }
  })
})

describe.each(targets)('for $name $arch', ({ platform, name, arch, suffix }) => {
  let paths: Map<string, number>
  beforeAll(async () => {
    paths = await packed(platform, Arch[arch])
  })
  const list = (): string[] => [...paths.keys()]

  it('packs the three built worlds and package.json', () => {
    for (const path of ['package.json', 'out/main/index.js', 'out/preload/index.js', 'out/renderer/index.js'])
      expect(list()).toContain(path)
  })

  it('packs the binaries of this system and of no other', () => {
    expect(
      list()
        .filter((path) => path.endsWith('.node'))
        .toSorted()
    ).toEqual(
      [
        `node_modules/@napi-rs/keyring-${suffix}/${suffix}.node`,
        `node_modules/@node-rs/argon2-${suffix}/${suffix}.node`,
        `node_modules/better-sqlite3/prebuilds/${name}-${arch}.node`
      ].toSorted()
    )
  })

  it('packs only what the program loads from node_modules', () => {
    const wanted = new Set([...natives, `@node-rs/argon2-${suffix}`, `@napi-rs/keyring-${suffix}`])
    const names = new Set(list().flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))
    expect([...names].toSorted()).toEqual([...wanted].toSorted())
    expect(Object.keys(house.dependencies).toSorted()).toEqual(natives.toSorted())
    for (const native of natives) expect(list()).toContain(`node_modules/${native}/package.json`)
  })

  it('packs no tests, sources, source maps, reports or secrets', () => {
    expect(
      list().filter((path) =>
        /\.(map|d\.ts|ts|tsx|c|h|cc|cpp|gyp)$|(^|\/)(tests?|src|docs|deps)\/|^out\/(?!main|preload|renderer)|\.env/.test(path)
      )
    ).toEqual([])
  })

  it('is of a sane size', () => {
    const megabytes = [...paths.values()].reduce((sum, size) => sum + size, 0) / 2 ** 20
    expect(megabytes).toBeGreaterThan(1)
    expect(megabytes).toBeLessThan(25)
  })
})

it('a real build leaves no source map', () => {
  const worlds = ['main', 'preload', 'renderer'].map((world) => join(root, 'out', world)).filter((folder) => existsSync(folder))
  expect(worlds.flatMap(files).filter((file) => file.endsWith('.map'))).toEqual([])
})
