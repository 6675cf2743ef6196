// A signed note on paper: all that was written and signed, nothing that was not, every word escaped.
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NotePaper } from '#contract/notes'
import { agreed, freeText, openHouse, someone, writtenNote, type House } from './house.ts'
import { newFolder } from './keeping.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const words: NotePaper['words'] = {
  title: 'Session note',
  confidential: 'Confidential',
  about: 'Sunday 22 November 2026 · 10:00 · Video',
  signed: 'Signed on 22 November 2026.',
  sections: {
    subjective: 'Subjective',
    objective: 'Objective',
    assessment: 'Assessment',
    plan: 'Plan',
    data: 'Data',
    behaviour: 'Behaviour',
    intervention: 'Intervention',
    response: 'Response'
  },
  amendments: 'Amendments',
  heads: {},
  practitioner: 'Practitioner',
  name: 'Name:',
  date: 'Date:'
}

const printed = (): string => String(house.asked.calls.findLast(([call]) => call === 'print' || call === 'printToPdf')?.[1])

const soap = async (): Promise<string> => {
  const { id: clientId } = await house.api.clients.add({ ...someone, name: 'Zoé & <Heron>' })
  await agreed(house, clientId)
  const { id, header } = await house.api.notes.begin({ clientId, format: 'soap' })
  const section = (name: 'subjective' | 'objective' | 'assessment' | 'plan', text: string) => ({
    type: 'noteSection' as const,
    attrs: { name },
    content: [
      { type: 'paragraph' as const, ...(text && { content: [{ type: 'text' as const, text, marks: [{ type: 'bold' as const }] }] }) }
    ]
  })
  const doc = {
    type: 'doc' as const,
    content: [section('subjective', 'Slept <b>well</b>'), section('objective', 'Calm'), section('assessment', ''), section('plan', 'Go on')]
  }
  const { revision } = await house.api.notes.save({ id, revision: 0, header, doc, format: 'soap', reason: '' })
  await house.api.notes.sign({ id, revision })
  return id
}

test('it holds the practice, the client, the sections under their names, and a line for the signature', async () => {
  const id = await soap()
  await house.api.notes.print({ id, language: 'en', words })
  const html = printed()
  for (const part of [
    'Quiet Room<br>Ada Winslow',
    '<p class="confidential">Confidential</p>',
    'Zoé &amp; &lt;Heron&gt;',
    words.about,
    '<h2>Subjective</h2><p><strong>Slept &lt;b&gt;well&lt;/b&gt;</strong></p>',
    '<h2>Assessment</h2><p>—</p>',
    'Signed on 22 November 2026.',
    'Name: Ada Winslow'
  ])
    expect(html).toContain(part)
  expect(html).toContain('<title>Document</title>')
  expect((await house.api.audit.list({ room: '', clientId: null, from: null, to: null, offset: 0, limit: 1 })).rows[0]).toMatchObject({
    method: 'notes.print'
  })
})

test('it holds signed amendments with their heads, and none that is still being written', async () => {
  const { id } = await writtenNote(house, 'The first text', { signed: true })
  const amended = await house.api.notes.amend({ id, kind: 'correction' })
  const more = { id: amended.id, header: amended.header, format: 'free' as const, reason: 'Misheard' }
  await house.api.notes.save({ ...more, revision: 0, doc: freeText('The second night') })
  const paper = { id, language: 'en' as const, words: { ...words, heads: { [amended.id]: 'Correction. Reason: Misheard' } } }
  await house.api.notes.print(paper)
  expect(printed()).not.toContain('The second night')
  await house.api.notes.sign({ id: amended.id, revision: 1 })
  await house.api.notes.print(paper)
  expect(printed()).toContain('<p class="head">Correction. Reason: Misheard</p><p>The second night</p>')
})

test('it is saved where she chose, under a name that tells nothing, and refused for a draft', async () => {
  const id = await soap()
  const place = join(newFolder(), 'a.pdf')
  house.asked.answers.place = place
  expect(await house.api.notes.savePdf({ id, language: 'en', words })).toEqual({ folder: basename(dirname(place)) })
  expect(readFileSync(place, 'utf8')).toBe('%PDF')
  expect(house.asked.calls).toContainEqual(['choosePlace', 'Session note 2026-11-22.pdf', 'pdf'])
  const draft = await writtenNote(house, 'Not signed')
  await expect(house.api.notes.print({ id: draft.id, language: 'en', words })).rejects.toMatchObject({ code: 'invalid', field: 'id' })
})
