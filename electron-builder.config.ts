// Packages the built app: what goes in, for which systems, with which of Electron's doors welded shut.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { Arch, type AfterPackContext, type Configuration } from 'electron-builder'

const root = import.meta.dirname

/** The prebuilt packages of one system; npm installs those of the machine it runs on only. */
const prebuilt = (platform: string, arch: string): string[] => {
  const suffix = platform === 'darwin' ? `darwin-${arch}` : platform === 'win32' ? `win32-${arch}-msvc` : `linux-${arch}-gnu`
  return [`@node-rs/argon2-${suffix}`, `@napi-rs/keyring-${suffix}`]
}

/** Brings what the target needs and this machine has not, at the very version that the package asks for. */
const beforePack = ({ electronPlatformName, arch }: Pick<AfterPackContext, 'electronPlatformName' | 'arch'>): void => {
  const missing = prebuilt(electronPlatformName, Arch[arch] as keyof typeof Arch).filter(
    (name) => !existsSync(join(root, 'node_modules', name))
  )
  if (missing.length === 0) return
  const versions = missing.map((name) => {
    const parent = name.startsWith('@node-rs') ? '@node-rs/argon2' : 'keytar'
    const about = JSON.parse(readFileSync(join(root, 'node_modules', parent, 'package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>
    }
    return `${name}@${about.optionalDependencies[name]}`
  })
  const { status } = spawnSync('npm', ['install', '--no-save', '--force', '--ignore-scripts', ...versions], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
  if (status !== 0) throw new Error(`could not install ${versions.join(', ')}`)
}

/** Every fuse is named: a new Electron with a new fuse must be thought about. */
const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  resetAdHocDarwinSignature: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true
} as const

const executables: Readonly<Record<string, string>> = { linux: 'entrenous', win32: 'Entrenous.exe', darwin: 'Entrenous.app' }

/** By hand, before signing: electron-builder's own option knows an older list of fuses, and would leave one unset. */
const afterPack = async ({
  appOutDir,
  electronPlatformName
}: Pick<AfterPackContext, 'appOutDir' | 'electronPlatformName'>): Promise<void> => {
  await flipFuses(join(appOutDir, executables[electronPlatformName]!), fuses)
}

/**
 * What goes in, for one system: of the packages with binaries only its own. All in one list for each system, because
 * electron-builder takes a list that only excludes to mean everything else, even beside a list for all systems.
 */
const files = (platform: 'linux' | 'darwin' | 'win32', suffix: string): string[] => [
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  'package.json',
  '!**/*.map',
  // sources of what is packed compiled
  '!node_modules/better-sqlite3/{deps,src}{,/**}',
  '!node_modules/node-addon-api{,/**}',
  '!node_modules/**/*.{ts,md,gyp,gypi,wasm}',
  `!node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}.node)`,
  `!node_modules/@node-rs/argon2-!(${platform}-\${arch}${suffix})/**`,
  `!node_modules/@napi-rs/keyring-!(${platform}-\${arch}${suffix})/**`
]

const config: Configuration = {
  appId: 'app.entrenous',
  productName: 'Entrenous',
  copyright: 'Entrenous',
  directories: { buildResources: 'resources', output: 'dist' },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  asar: true,
  asarUnpack: ['**/*.node'],
  // every native package carries its own Node-API binaries
  npmRebuild: false,
  electronLanguages: ['en', 'en-US', 'fr'],
  beforePack,
  afterPack,
  publish: null,
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'entrenous',
    category: 'Office',
    maintainer: 'Entrenous <hello@entrenous.example>',
    synopsis: 'Practice management for the solo therapist',
    icon: 'icons',
    files: files('linux', '-gnu')
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: 'icon.ico',
    files: files('win32', '-msvc')
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // her vault outlives the program
    deleteAppDataOnUninstall: false
  },
  mac: {
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] }
    ],
    category: 'public.app-category.medical',
    icon: 'icon.icns',
    hardenedRuntime: true,
    files: files('darwin', '')
  }
}

export default config
