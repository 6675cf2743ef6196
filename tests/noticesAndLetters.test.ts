// Notices, letters, policies and hand-outs: what the law asks for is in each, wherever it asks for it, in both languages alike.
import { afterEach, describe, expect, test } from 'vitest'
import { jurisdictions, languages, type Jurisdiction, type Language } from '../src/preload/contract/fields.ts'
import type { NoteBlock } from '../src/preload/contract/notes.ts'
import { circumstances, templateDoc, type Circumstance, type TemplateClause, type TemplateName } from '../src/preload/contract/templates.ts'
import { day, practiceValues, clientValues } from '../src/main/features/documents/facts.ts'
import { fill, type Filled } from '../src/main/features/templates/fill.ts'
import { library } from '../src/main/features/templates/library.ts'
import { docOf, fieldValues, type Template, type TemplateText } from '../src/main/features/templates/writing.ts'
import { header, needed } from './notices.ts'
import { openHouse, someone, type House } from './house.ts'

const names = Object.keys(needed) as TemplateName[]

let house: House | undefined
afterEach(() => {
  house?.close()
  house = undefined
})

const aPractice = async () => {
  house = await openHouse()
  await house.api.settings.change({
    practitionerTitle: 'counsellor',
    address: '12 Mill Lane',
    phone: '01 23 45 67 89',
    email: 'ada@quiet.example',
    retentionYears: 20,
    country: 'GB'
  })
  const practice = await house.api.settings.get({})
  const { id } = await house.api.clients.add({ ...someone, identity: 'full', name: 'Noor', country: 'GB' })
  return { practice, client: await house.api.clients.get({ id }) }
}

/** Every field filled in with something that stands in no text. */
const filledIn = ({ fields = {} }: Template) => Object.fromEntries(Object.keys(fields).map((name) => [name, '¤']))

interface Asked {
  readonly name: TemplateName
  readonly language: Language
  readonly where?: readonly Jurisdiction[]
  readonly when?: readonly Circumstance[]
  readonly given?: Readonly<Record<string, string>>
}

const { practice, client } = await aPractice()

const knownFor = (template: Template, language: Language) => ({
  ...practiceValues(practice, { language, today: '2026-11-22', recipients: [] }),
  ...(template.about === 'client' ? clientValues(client, practice, language) : {})
})

const done = new Map<string, Filled>()

/** Each filling once: many ask for the same. */
const filledWith = (asked: Asked): Filled => {
  const key = JSON.stringify(asked)
  const filled = done.get(key) ?? newlyFilled(asked)
  done.set(key, filled)
  return filled
}

const newlyFilled = ({ name, language, where = [], when = [], given }: Asked): Filled => {
  const template = library[name]
  return fill(docOf(template.text[language]), {
    language,
    where: new Set(where),
    when: new Set(when),
    numbered: template.numbered,
    values: { ...fieldValues(template, given ?? filledIn(template)), ...knownFor(template, language) }
  })
}

const wordsOf = (blocks: readonly NoteBlock[]): string =>
  blocks
    .map((block) => {
      if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.map((item) => wordsOf(item.content)).join('\n')
      if (block.type === 'blockquote') return wordsOf(block.content)
      return (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
    })
    .join('\n')

/** As it is read, with plain spaces. */
const textOf = ({ opening, clauses }: Filled): string =>
  [wordsOf(opening), ...clauses.map(({ heading, blocks }) => `${heading}\n${wordsOf(blocks)}`)].join('\n')

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

const gapsOf = (text: TemplateText): Set<string> => new Set(JSON.stringify(text).match(/(?<=\{)[a-z][A-Za-z]*(?=\})/g))

/** Of a paragraph, or of each point of a list, where and when it stands. */
const belonging = (block: TemplateClause['content'][number]): unknown => {
  if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.map((item) => item.content.map(belonging))
  return block.type === 'paragraph' ? block.attrs : null
}

/** What is called so in either language. */
const properNames = {
  en: /Commission (nationale de l’informatique et des libertés|d’accès à l’information)|loi Informatique et Libertés/g,
  fr: /Office for Civil Rights|Office of the Australian Information Commissioner|Information Commissioner’s Office/g
}

/** Whole words; a letter with an accent is a letter. */
const wordsIn = (text: string, words: string): string[] => text.match(new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'giu')) ?? []

describe.each(names)('%s', (name) => {
  const template = library[name]
  const { en, fr } = template.text

  test.each(languages)('says all that it must, wherever it must, in %s', (language) => {
    for (const need of needed[name]!)
      for (const place of need.where ?? [undefined, ...jurisdictions]) {
        const text = spaced(textOf(filledWith({ name, language, where: place ? [place] : [], when: need.when ? [need.when] : [] })))
        for (const words of need[language]) expect(text, `${place ?? 'nowhere named'}: ${need.why}`).toContain(words)
      }
  })

  test('keeps every mandatory clause in every place and circumstance to which it belongs', () => {
    for (const language of languages)
      for (const place of jurisdictions)
        for (const circumstance of circumstances) {
          const ids = filledWith({ name, language, where: [place], when: [circumstance] }).clauses.map(({ id }) => id)
          const due = template.text[language].clauses.filter(
            ({ mandatory, where = [place], when = [circumstance] }) => mandatory && where.includes(place) && when.includes(circumstance)
          )
          expect(ids).toEqual(expect.arrayContaining(due.map(({ id }) => id)))
        }
  })

  test('has no gap that nothing fills, and no field that no gap asks for', () => {
    for (const language of languages) {
      const text = template.text[language]
      const known = new Set([...Object.keys(knownFor(template, language)), ...Object.keys(template.fields ?? {})])
      expect([...gapsOf(text)].filter((gap) => !known.has(gap))).toEqual([])
      expect(Object.keys(template.fields ?? {}).filter((field) => !gapsOf(text).has(field))).toEqual([])
      expect(Object.keys(text.fields ?? {})).toEqual(Object.keys(template.fields ?? {}))
      expect(Object.keys(template.fields ?? {})).toEqual(expect.arrayContaining([...(template.optional ?? [])]))
    }
  })

  test('leaves no brace, star or empty place behind, and nothing unfilled', () => {
    for (const language of languages)
      for (const where of [[], [...jurisdictions]]) {
        const filled = filledWith({ name, language, where, when: circumstances })
        expect(textOf(filled).match(/.{0,9}([{}*]|undefined|null|__|\s[.,]|\.\.| {2}).{0,9}/g)).toBeNull()
        expect(filled.gaps).toEqual([])
      }
  })

  test('leaves lines to write on where she fills in nothing, and no empty clause', () => {
    for (const language of languages) {
      const { clauses } = filledWith({ name, language, where: jurisdictions, when: circumstances, given: {} })
      for (const { blocks } of clauses) expect(wordsOf(blocks).trim()).not.toBe('')
      for (const { heading, id } of clauses) expect(heading !== '' || ['greeting', 'close'].includes(id)).toBe(true)
    }
  })

  test('never ends a clause on a sentence that leads nowhere', () => {
    for (const language of languages)
      for (const where of [[], ...jurisdictions.map((place) => [place])])
        for (const { id, blocks } of filledWith({ name, language, where }).clauses)
          expect(spaced(wordsOf(blocks)).trim(), `${id} ${where.join()}`).not.toMatch(/:$/)
  })

  test('is the same in both languages, clause by clause', () => {
    const shape = (text: TemplateText) =>
      docOf(text).content.flatMap((node) =>
        node.type === 'clause' ? [[node.attrs, node.content.map((block) => [block.type, belonging(block)])]] : []
      )
    expect(shape(fr)).toEqual(shape(en))
    expect([...gapsOf(fr)].toSorted()).toEqual([...gapsOf(en)].toSorted())
  })

  test('is a document that the editor can hold', () => {
    for (const language of languages) expect(templateDoc.safeParse(docOf(template.text[language])).error).toBeUndefined()
  })

  test('has French in French, set as French is', () => {
    const text = textOf(filledWith({ name, language: 'fr', where: jurisdictions, when: circumstances }))
    const own = text.replace(header, '').replaceAll(properNames.fr, '')
    expect(wordsIn(own, 'the|and|you|your|with|of|my|is|are|to|for|not|from|that')).toEqual([])
    expect(text.match(/.{0,9}([^\u202f][;?!»]|[^\u00a0]:(?!\/)|«(?!\u202f)|['"]).{0,9}/g)).toBeNull()
    for (const label of Object.values(fr.fields ?? {})) expect(label).not.toMatch(/ [:;?!]|['"]/)
  })

  test('has English in English, with curled quotes', () => {
    const text = textOf(filledWith({ name, language: 'en', where: jurisdictions, when: circumstances }))
    expect(wordsIn(text.replaceAll(properNames.en, ''), 'le|la|les|des|vous|votre|est|une|pour|avec|nous|qui')).toEqual([])
    expect(text.match(/.{0,9}(['"«»]| [:;?!]).{0,9}/g)).toBeNull()
  })

  test('says which rules it follows, and when they were checked', () => {
    expect(template.checkedOn).toBe('2026-11-22')
    for (const language of languages) expect(template.text[language].sources.length).toBeGreaterThan(20)
  })
})

test('the HIPAA notice opens with the sentence of the regulation, word for word, in both languages', () => {
  for (const language of languages)
    expect(wordsOf(filledWith({ name: 'hipaaNotice', language, where: ['US'] }).opening)).toMatch(
      new RegExp(`^${header.replaceAll('.', '\\.')}`)
    )
})

test('recipients are listed once somebody is named', () => {
  const template = library.privacyNotice
  const listed = fill(docOf(template.text.en), {
    language: 'en',
    where: new Set(['EU']),
    when: new Set(),
    numbered: false,
    values: { ...fieldValues(template, {}), ...knownFor(template, 'en'), recipients: ['an accountant', 'a backup host'] }
  })
  expect(listed.clauses.find(({ id }) => id === 'recipients')!.blocks.at(-1)).toMatchObject({ type: 'bulletList', content: [{}, {}] })
})

test('no letter about an incident asks for anything clinical', () => {
  for (const language of languages) {
    const labels = Object.values(library.breachLetter.text[language].fields!)
    expect(labels.join(' ')).not.toMatch(/diagnos|symptom|\bnotes?\b|reason for|motif/i)
    expect(
      labels.filter((label) => /nothing of what was said|never their content|rien de ce qui|jamais leur contenu/.test(label))
    ).toHaveLength(2)
  }
})

describe('how a text is written down', () => {
  const text: TemplateText = {
    title: 'Sheet',
    opening: ['**Look** at {client}'],
    sources: '',
    clauses: [
      { id: 'steps', heading: 'Steps', parts: [{ steps: ['one', { where: ['US'], text: 'two' }] }] },
      { id: 'alone', heading: '', parts: ['{optional}', '{wanted}'] }
    ]
  }
  const filling = { language: 'en', where: new Set<Jurisdiction>(), when: new Set<Circumstance>(), numbered: false } as const
  const template = { fields: { optional: 'line', wanted: 'text' }, optional: ['optional'] } as const

  test('bold words are bold, and steps are numbered', () => {
    const { opening, clauses } = fill(docOf(text), { ...filling, values: { client: 'Noor', ...fieldValues(template, {}) } })
    expect(opening).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Look', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' at ' },
          { type: 'text', text: 'Noor' }
        ]
      }
    ])
    expect(clauses[0]!.blocks).toMatchObject([{ type: 'orderedList', content: [{ type: 'listItem' }] }])
  })

  test('an optional field that is empty vanishes; another leaves lines to write on', () => {
    const { clauses, gaps } = fill(docOf(text), { ...filling, values: { client: 'Noor', ...fieldValues(template, {}) } })
    expect(gaps).toEqual(['wanted'])
    expect(wordsOf(clauses[1]!.blocks)).toMatch(/^_{80}$/)
  })

  test('lines that she typed stay lines', () => {
    const values = { client: 'Noor', ...fieldValues(template, { wanted: '12 Mill Lane\n\nBath' }) }
    expect(wordsOf(fill(docOf(text), { ...filling, values }).clauses[1]!.blocks)).toBe('12 Mill Lane\n\nBath')
  })
})

test.each(languages)('a letter names to whom and when before its subject, and is signed without a form, in %s', async (language) => {
  house = await openHouse()
  const { id: clientId } = await house.api.clients.add({ ...someone, identity: 'full', name: 'Noor' })
  const { html } = await house.api.documents.preview(
    (await house.api.documents.begin({ clientId, template: 'breachLetter', language })).preparation
  )
  const subject =
    language === 'en' ? 'Subject: An incident that concerns your information' : 'Objet\u00a0: Un incident concernant vos données'
  const order = [
    'Quiet Room',
    'Noor',
    day(language, '2026-11-22'),
    `<h1>${subject}</h1>`,
    language === 'en' ? 'Dear ' : 'Bonjour ',
    'class="signatures"'
  ]
  expect(order.map((words) => html.indexOf(words))).toEqual(order.map((words) => html.indexOf(words)).toSorted((a, b) => a - b))
  expect(order.every((words) => html.includes(words))).toBe(true)
  expect(html.slice(html.indexOf('class="signatures"'))).not.toContain('Date')
  expect(html).not.toContain('<h2></h2>')
})
