// The law of the house as functions over its text: each gives the sentences that say where it is broken.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'

/** Path from the root, with slashes, to text. */
export type House = ReadonlyMap<string, string>
export type Rule = (house: House) => string[]

export const readHouse = (root: string, ...folders: string[]): House =>
  new Map(
    folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry): [string, string] => {
          const path = join(entry.parentPath.replaceAll('\\', '/'), entry.name)
          return [path.slice(root.length + 1), readFileSync(path, 'utf8')]
        })
    )
  )

/** Everything that a file imports: paths from the root for our own files, names for packages. */
export const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name))

const broken = (house: House, inside: RegExp, allowed: (imported: string, path: string) => boolean, law: string): string[] =>
  [...house]
    .filter(([path]) => inside.test(path))
    .flatMap(([path, text]) =>
      importsOf(path, text)
        .filter((imported) => !allowed(imported, path))
        .map((imported) => `${path} imports ${imported}: ${law}`)
    )

const roomOf = (path: string): string | undefined => /\/features\/([^/]+)\//.exec(path)?.[1]
const isOurs = (imported: string): boolean => imported.startsWith('src/')
const isIn =
  (...folders: string[]) =>
  (imported: string): boolean =>
    folders.some((folder) => imported === folder || imported.startsWith(`${folder}/`))

export const electronStaysInTheShell: Rule = (house) =>
  broken(
    house,
    /^src\/(?!main\/shell\/|preload\/index\.ts$)/,
    (imported) => !/^electron(\/|$)/.test(imported),
    'only src/main/shell and src/preload/index.ts know Electron'
  )

export const contractImportsZodOnly: Rule = (house) =>
  broken(
    house,
    /^src\/preload\/contract\//,
    (imported) => imported === 'zod' || isIn('src/preload/contract')(imported),
    'the contract imports zod only'
  )

export const preloadImportsElectronOnly: Rule = (house) =>
  broken(
    house,
    /^src\/preload\/index\.ts$/,
    (imported) => imported === 'electron' || imported.startsWith('#contract'),
    'the preload imports electron only'
  )

export const rendererKnowsNoNodeAndNoMain: Rule = (house) =>
  broken(
    house,
    /^src\/renderer\//,
    (imported) => !imported.startsWith('node:') && (!isOurs(imported) || isIn('src/renderer')(imported)),
    'a screen reaches main through the door only'
  )

const KIT = /^(react|react-aria-components|@internationalized\/date|@tanstack\/react-virtual|lucide-react|use-intl)(\/|$)/

export const screensImportDownwards: Rule = (house) => [
  ...broken(
    house,
    /^src\/renderer\/features\//,
    (imported, path) => !isOurs(imported) || isIn('src/renderer/ui', 'src/renderer/lib', `src/renderer/features/${roomOf(path)}`)(imported),
    'a room imports ui, lib and #contract, never another room'
  ),
  ...broken(
    house,
    /^src\/renderer\/ui\//,
    (imported) => !isOurs(imported) || isIn('src/renderer/ui')(imported),
    'ui imports React and the component kit only'
  ),
  ...broken(
    house,
    /^src\/renderer\/ui\//,
    // of the contract only the codes of refusals, which a component gives words
    (imported) => isOurs(imported) || imported === '#contract/kinds' || KIT.test(imported),
    'ui imports React and the component kit only'
  ),
  ...broken(
    house,
    /^src\/renderer\/lib\//,
    (imported) => !isOurs(imported) || isIn('src/renderer/lib', 'src/renderer/locales')(imported),
    'lib imports lib only'
  ),
  ...broken(
    house,
    /^src\/renderer\/locales\//,
    (imported) => !isOurs(imported) || isIn('src/renderer/locales')(imported),
    'words import words only'
  )
]

export const mainImportsDownwards: Rule = (house) => [
  ...broken(house, /^src\/main\/lib\//, (imported) => !isOurs(imported) || isIn('src/main/lib')(imported), 'lib imports nothing of ours'),
  ...broken(
    house,
    /^src\/main\/vault\//,
    (imported) => !isIn('src/main/features', 'src/main/shell', 'src/main/door.ts', 'src/main/practice.ts')(imported),
    'the vault is below everything'
  ),
  ...broken(
    house,
    /^src\/main\/shell\//,
    (imported) => !isIn('src/main/features', 'src/main/vault', 'src/main/door.ts', 'src/main/practice.ts')(imported),
    'nothing of the vault runs in the main process'
  ),
  ...broken(
    house,
    /^src\/main\/features\//,
    (imported) => !isIn('src/main/shell', 'src/main/door.ts', 'src/main/practice.ts')(imported),
    'a room knows its tools, not who hands them out'
  )
]

/** What is outside is handed in; a room or a helper may reckon, and no more. */
export const roomsReachNothingOutside: Rule = (house) =>
  broken(
    house,
    /^src\/main\/(features|lib)\//,
    (imported) => !imported.startsWith('node:') || ['node:crypto', 'node:path', 'node:util'].includes(imported),
    'rooms and helpers reach files, processes and the network by their tools only'
  )

export const roomsWithoutCycles: Rule = (house) => {
  const after = new Map<string, Set<string>>()
  for (const [path, text] of house) {
    const room = path.startsWith('src/main/features/') ? roomOf(path) : undefined
    if (!room) continue
    const others = after.get(room) ?? new Set()
    for (const imported of importsOf(path, text)) {
      const other = isIn('src/main/features')(imported) ? roomOf(imported) : undefined
      if (other && other !== room) others.add(other)
    }
    after.set(room, others)
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(after.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))))
  return [...after.keys()].filter((room) => reaches(room, room)).map((room) => `${room} imports itself by way of other rooms`)
}

const tablesOf = (house: House): string[] =>
  [...house]
    .filter(([path]) => path.startsWith('src/main/vault/migrations/'))
    .flatMap(([, text]) => [...text.matchAll(/create (?:virtual )?table (\w+)/g)].map((match) => match[1]!))

/** A table belongs to the room of its name: `notes`, `notes_index` and `note_versions` to notes. */
const singular = (room: string): string => (room.endsWith('ies') ? room.replace(/ies$/, 'y') : room.replace(/s$/, ''))

const ownerOf = (table: string, rooms: readonly string[]): string =>
  rooms.find((room) => table === room || table.startsWith(`${room}_`) || table.startsWith(`${singular(room)}_`)) ?? 'vault'

export const roomsTouchTheirOwnTables: Rule = (house) => {
  const tables = tablesOf(house)
  const files = [...house].filter(([path]) => path.startsWith('src/main/features/') && roomOf(path))
  const rooms = [...new Set(files.map(([path]) => roomOf(path)!))]
  return files.flatMap(([path, text]) =>
    [...new Set([...text.matchAll(/\b(?:from|join|into|update)\s+(\w+)/gi)].map((match) => match[1]!))]
      .filter((table) => tables.includes(table) && ownerOf(table, rooms) !== roomOf(path))
      .map((table) => `${path} touches ${table}, which belongs to ${ownerOf(table, rooms)}`)
  )
}

const STATEMENT = /`\s*(?:select|insert|update|delete|with)\b[^`]*`/gi

export const queriesBindTheirValues: Rule = (house) =>
  [...house]
    .filter(([path]) => path.startsWith('src/main/'))
    .flatMap(([path, text]) => [...text.matchAll(STATEMENT)].map(([statement]) => ({ path, statement })))
    .filter(({ statement }) => /(?:[=<>]|\b(?:like|match|limit|offset))\s*'?\$\{/i.test(statement))
    .map(({ path }) => `${path} writes a value into SQL: bind it`)

export const nothingIsLoggedByHand: Rule = (house) =>
  [...house]
    .filter(([path, text]) => path.startsWith('src/') && /\bconsole\.\w+\(/.test(text))
    .map(([path]) => `${path} writes to the console`)

/** Only a real use counts: `api.notes.sign`, `useWrite('notes.sign')`. */
export const everyMethodIsUsed =
  (methods: readonly string[]): Rule =>
  (house) =>
    methods
      .filter((method) => ![...house.values()].some((text) => new RegExp(`\\b${method.replace('.', '\\.')}\\b`).test(text)))
      .map((method) => `${method} has neither a screen nor a test`)

type Words = { readonly [key: string]: string | Words }
const flat = (words: Words, above = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, word]): [string, string][] =>
    typeof word === 'string' ? [[above + key, word]] : flat(word, `${above}${key}.`)
  )

const gapsOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1]!))].toSorted((a, b) => a.localeCompare(b)).join(' ')

/** The same keys, no empty word, the same gaps to fill. */
export const languagesAgree = (languages: Readonly<Record<string, Words>>): string[] => {
  const read = Object.entries(languages).map(([language, words]) => ({ language, words: new Map(flat(words)) }))
  const keys = new Set(read.flatMap(({ words }) => [...words.keys()]))
  return [...keys].flatMap((key) => {
    const missing = read.filter(({ words }) => !words.get(key)?.trim()).map(({ language }) => `${language} has no word for ${key}`)
    const gaps = new Set(read.map(({ words }) => gapsOf(words.get(key) ?? '')))
    return missing.length === 0 && gaps.size > 1 ? [`${key} has other gaps in another language`] : missing
  })
}
