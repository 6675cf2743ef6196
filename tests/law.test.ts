// The law of docs/ARCHITECTURE.md, held against the house; and each rule against a small house that breaks it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '#contract'
import manifest from '../package.json' with { type: 'json' }
import { rooms } from '../src/main/features/rooms.ts'
import { en } from '../src/renderer/locales/en/index.ts'
import { fr } from '../src/renderer/locales/fr/index.ts'
import * as law from './law/rules.ts'

const root = join(import.meta.dirname, '..')
const house = law.readHouse(root, 'src')
const uses = new Map([...law.readHouse(root, 'tests'), ...house].filter(([path]) => !/^tests\/law|^src\/(main|preload)\//.test(path)))
const methods = Object.entries(contract).flatMap(([room, procedures]) => Object.keys(procedures).map((method) => `${room}.${method}`))

/** What breaks each rule: a path and a line that must be caught, beside a line that must not. */
const rules: readonly { name: string; rule: law.Rule; good: [string, string][]; bad: [string, string][] }[] = [
  {
    name: 'electron is imported in the shell and the preload only',
    rule: law.electronStaysInTheShell,
    good: [['src/main/shell/window.ts', `import { app } from 'electron'`]],
    bad: [
      ['src/main/index.ts', `import { app } from 'electron'`],
      ['src/main/features/notes/notes.ts', `const { app } = await import('electron')`],
      ['src/preload/contract/notes.ts', `import type { App } from 'electron/main'`]
    ]
  },
  {
    name: 'the contract imports zod only',
    rule: law.contractImportsZodOnly,
    good: [['src/preload/contract/notes.ts', `import { z } from 'zod'\nimport { read } from './kinds.ts'`]],
    bad: [
      ['src/preload/contract/notes.ts', `import { v7 } from 'uuid'`],
      ['src/preload/contract/notes.ts', `import type { Db } from '../../main/tools.ts'`]
    ]
  },
  {
    name: 'the preload imports electron only',
    rule: law.preloadImportsElectronOnly,
    good: [['src/preload/index.ts', `import { contextBridge } from 'electron'`]],
    bad: [['src/preload/index.ts', `import { z } from 'zod'`]]
  },
  {
    name: 'the renderer knows neither main nor Node',
    rule: law.rendererKnowsNoNodeAndNoMain,
    good: [['src/renderer/lib/door.ts', `import type { Api } from '#contract'`]],
    bad: [
      ['src/renderer/lib/door.ts', `import { door } from '../../main/door.ts'`],
      ['src/renderer/features/notes/NotePage.tsx', `import { readFileSync } from 'node:fs'`],
      ['src/renderer/features/notes/NotePage.tsx', `export { contract } from '../../../preload/contract/index.ts'`]
    ]
  },
  {
    name: 'screens import downwards: app, then rooms, then ui and lib',
    rule: law.screensImportDownwards,
    good: [
      ['src/renderer/app/App.tsx', `import { NotePage } from '../features/notes/NotePage.tsx'`],
      ['src/renderer/features/notes/NotePage.tsx', `import { Button } from '../../ui/Button.tsx'\nimport { shape } from './shape.ts'`]
    ],
    bad: [
      ['src/renderer/features/notes/NotePage.tsx', `import { ClientPage } from '../clients/ClientPage.tsx'`],
      ['src/renderer/features/notes/NotePage.tsx', `import { App } from '../../app/App.tsx'`],
      ['src/renderer/ui/Button.tsx', `import { api } from '../lib/door.ts'`],
      ['src/renderer/ui/Button.tsx', `import { useForm } from 'react-hook-form'`],
      ['src/renderer/lib/door.ts', `import { Button } from '../ui/Button.tsx'`],
      ['src/renderer/lib/door.ts', `const page = import('../features/notes/NotePage.tsx')`]
    ]
  },
  {
    name: 'main imports downwards: practice, then rooms, then vault and lib; the shell stands apart',
    rule: law.mainImportsDownwards,
    good: [['src/main/features/notes/notes.ts', `import { fold } from '../../lib/fold.ts'`]],
    bad: [
      ['src/main/lib/fold.ts', `import type { Tools } from '../tools.ts'`],
      ['src/main/vault/keeper.ts', `import { notes } from '../features/notes/notes.ts'`],
      ['src/main/shell/ipc.ts', `import { openDoor } from '../door.ts'`],
      ['src/main/shell/ipc.ts', `import { openVault } from '../vault/openVault.ts'`],
      ['src/main/features/notes/notes.ts', `import { window } from '../../shell/window.ts'`]
    ]
  },
  {
    name: 'rooms and helpers reach nothing outside but by their tools',
    rule: law.roomsReachNothingOutside,
    good: [['src/main/features/notes/signing.ts', `import { createHash } from 'node:crypto'`]],
    bad: [
      ['src/main/features/notes/notes.ts', `import { readFileSync } from 'node:fs'`],
      ['src/main/lib/fold.ts', `import { spawn } from 'node:child_process'`],
      ['src/main/features/notes/notes.ts', `import https from 'node:https'`]
    ]
  },
  {
    name: 'rooms do not import each other in a circle',
    rule: law.roomsWithoutCycles,
    good: [['src/main/features/notes/notes.ts', `import { getClient } from '../clients/clients.ts'`]],
    bad: [
      ['src/main/features/notes/notes.ts', `import { getClient } from '../clients/clients.ts'`],
      ['src/main/features/clients/clients.ts', `import { today } from '../today/today.ts'`],
      ['src/main/features/today/today.ts', `import { notes } from '../notes/notes.ts'`]
    ]
  },
  {
    name: 'a room never touches the tables of another',
    rule: law.roomsTouchTheirOwnTables,
    good: [
      ['src/main/vault/migrations/0001_house.ts', 'create table clients (n integer);\ncreate table note_versions (n integer);'],
      ['src/main/features/clients/clients.ts', 'db.all(`select n from clients`)'],
      ['src/main/features/notes/notes.ts', 'db.run(`insert into note_versions values (?)`, n)']
    ],
    bad: [
      ['src/main/vault/migrations/0001_house.ts', 'create table clients (n integer);\ncreate table audit (n integer);'],
      ['src/main/features/clients/clients.ts', 'db.all(`select n from clients`)'],
      ['src/main/features/notes/notes.ts', 'db.all(`select n from notes join clients using (n)`)'],
      ['src/main/features/notes/reading.ts', 'db.run(`delete from audit`)']
    ]
  },
  {
    name: 'values are bound, never written into SQL',
    rule: law.queriesBindTheirValues,
    good: [['src/main/features/notes/notes.ts', 'db.get<Row>(`select ${columns} from notes where id = ?`, id)']],
    bad: [
      ['src/main/features/notes/notes.ts', "db.get<Row>(`select n from notes where id = '${id}'`)"],
      ['src/main/features/notes/notes.ts', 'db.all(`select n from notes limit ${count}`)']
    ]
  },
  {
    name: 'nothing writes to the console',
    rule: law.nothingIsLoggedByHand,
    good: [['src/main/door.ts', `house.log('fault', name)`]],
    bad: [['src/main/door.ts', `console.log(input)`]]
  },
  {
    name: 'every method of the contract has a screen or a test',
    rule: law.everyMethodIsUsed(['notes.sign']),
    good: [['src/renderer/features/notes/useSigning.tsx', `await api.notes.sign({ id })`]],
    bad: [['src/renderer/features/notes/useSigning.tsx', `await api.notes.signature({ id })`]]
  }
]

describe('the house', () => {
  it.each(rules.filter(({ rule }) => rule !== rules.at(-1)!.rule))('$name', ({ rule }) => {
    expect(rule(house)).toEqual([])
  })

  it('every method of the contract has a screen or a test', () => {
    expect(law.everyMethodIsUsed(methods)(uses)).toEqual([])
  })

  it('every method of the contract has a handler, and there is no other', () => {
    const handlers = Object.entries(rooms).flatMap(([room, answers]) => Object.keys(answers).map((method) => `${room}.${method}`))
    expect(handlers.toSorted()).toEqual(methods.toSorted())
  })

  it('every dependency has its line, with its version, in docs/dependencies.md', () => {
    const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
    const unnamed = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .map(
        ([name, version]) =>
          [name.replace(/^@tiptap\/.*/, '@tiptap/core').replace(/^@types\/.*/, '@types/'), version.split('@').at(-1)!] as const
      )
      .filter(([name, version]) => !page.includes(name.split('/').at(-1)!) || !(page.includes(version) || name === '@types/'))
    expect(unnamed).toEqual([])
  })

  it('English and French have the same words, none empty, with the same gaps', () => {
    expect(law.languagesAgree({ en, fr })).toEqual([])
  })
})

describe('each rule can fail', () => {
  // a circle, or a table of another, takes a whole house to be seen; of the others each bad line is caught by itself
  const wholes = new Set([law.roomsWithoutCycles, law.roomsTouchTheirOwnTables])
  it.each(
    rules.flatMap(({ bad, ...rest }) => (wholes.has(rest.rule) ? [{ ...rest, bad }] : bad.map((line) => ({ ...rest, bad: [line] }))))
  )('$name', ({ rule, good, bad }) => {
    expect(rule(new Map(good))).toEqual([])
    expect(rule(new Map(bad)).length).toBeGreaterThan(0)
  })

  it('languages that differ are told apart', () => {
    const words = { notes: { title: 'Notes', count: '{count, plural, one {# note} other {# notes}}' } }
    expect(law.languagesAgree({ en: words, fr: words })).toEqual([])
    expect(law.languagesAgree({ en: words, fr: { notes: { ...words.notes, title: ' ' } } })).toEqual(['fr has no word for notes.title'])
    expect(law.languagesAgree({ en: words, fr: { notes: { title: 'Notes' } } })).toEqual(['fr has no word for notes.count'])
    expect(law.languagesAgree({ en: words, fr: { notes: { ...words.notes, count: '{nombre} notes' } } })).toEqual([
      'notes.count has other gaps in another language'
    ])
  })

  it('imports are seen in every form', () => {
    const text = `import a from 'a'\nimport type { B,\n  C } from './b.ts'\nimport 'c'\nexport { d } from '../d.ts'\nconst e = await import('e')\n// import f from 'f'`
    expect(law.importsOf('src/main/x/y.ts', text)).toEqual(['a', 'src/main/x/b.ts', 'c', 'src/main/d.ts', 'e'])
  })
})
