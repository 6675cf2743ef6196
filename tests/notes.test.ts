// Session notes through the door: drafts that keep every word, signing that locks them, amendments beside them.
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Modality, Note, NoteDoc } from '#contract/notes'
import { agreed, freeText, minutes, openHouse, said, screened, someone, writtenNote, type House } from './house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const begin = async (format: Note['format'] = 'free', meetingLink: string | null = null): Promise<Note> => {
  const { id } = await house.api.clients.add({ ...someone, meetingLink })
  await agreed(house, id)
  return house.api.notes.begin({ clientId: id, format })
}

const save = (note: Note, revision: number, text: string, more: Partial<Pick<Note, 'header' | 'format' | 'reason'>> = {}) =>
  house.api.notes.save({
    id: note.id,
    revision,
    header: note.header,
    doc: freeText(...text.split('\n')),
    format: 'free',
    reason: '',
    ...more
  })

const textOf = (doc: NoteDoc): string => JSON.stringify(doc)

describe('a new note', () => {
  test('has the empty sections of its format and an empty text', async () => {
    const soap = await begin('soap')
    expect(soap.doc.content).toEqual(
      ['subjective', 'objective', 'assessment', 'plan'].map((name) => ({
        type: 'noteSection',
        attrs: { name },
        content: [{ type: 'paragraph' }]
      }))
    )
    expect((await begin('free')).doc).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    expect(soap).toMatchObject({ clientName: 'Heron', revision: 0, signedAt: null, amends: null, amendments: [] })
  })

  test('begins at the five minutes that have begun, in the practice’s zone, where no session was held', async () => {
    house.clock.pass(minutes(3))
    expect((await begin()).header).toEqual({
      startAt: '2026-11-22T09:00:00.000Z',
      endAt: null,
      timeZone: 'Europe/Paris',
      modality: 'video',
      personsPresent: ''
    })
  })

  test('has its header from the session that is running', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, meetingLink: 'https://meet.jit.si/q8fz2kd0' })
    await agreed(house, clientId)
    await screened(house, clientId)
    house.clock.pass(90_000)
    await house.api.sessions.start({ clientId, said })
    house.clock.pass(minutes(30))
    const { header } = await house.api.notes.begin({ clientId, format: 'soap' })
    expect(header).toMatchObject({ startAt: '2026-11-22T09:01:00.000Z', endAt: null, modality: 'video' })
  })

  test('has its header from the session of today that has ended, and not from yesterday’s', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, meetingLink: 'https://meet.jit.si/q8fz2kd0' })
    await agreed(house, clientId)
    await screened(house, clientId)
    const session = await house.api.sessions.start({ clientId, said })
    house.clock.pass(minutes(50))
    await house.api.sessions.end({ id: session.id })
    house.clock.pass(minutes(120))
    const today = await house.api.notes.begin({ clientId, format: 'soap' })
    expect(today.header).toMatchObject({ startAt: '2026-11-22T09:00:00.000Z', endAt: '2026-11-22T09:50:00.000Z' })
    house.clock.pass(minutes(24 * 60))
    const tomorrow = await house.api.notes.begin({ clientId, format: 'soap' })
    expect(tomorrow.header).toMatchObject({ startAt: '2026-11-23T11:50:00.000Z', endAt: null })
  })

  test('that was begun and left blank is taken up again, its header made anew; it stands in no list', async () => {
    const blank = await begin('soap', 'https://meet.jit.si/q8fz2kd0')
    house.clock.pass(minutes(10))
    const { clientId } = blank
    expect(await house.api.notes.unfinished({})).toEqual([])
    expect((await house.api.notes.ofClient({ clientId, offset: 0, limit: 10 })).total).toBe(0)
    await screened(house, clientId)
    await house.api.sessions.start({ clientId, said })
    const again = await house.api.notes.begin({ clientId, format: 'free' })
    expect(again).toMatchObject({ id: blank.id, revision: 0, format: 'free', doc: freeText('') })
    expect(again.header).toMatchObject({ startAt: '2026-11-22T09:10:00.000Z', modality: 'video' })
    await save(again, 0, 'A word')
    expect((await house.api.notes.begin({ clientId, format: 'free' })).id).not.toBe(blank.id)
    expect(await house.api.notes.unfinished({})).toMatchObject([{ id: blank.id }])
  })

  test('left blank keeps a header that was filled today, and no older one', async () => {
    const blank = await begin()
    const header = { ...blank.header, personsPresent: 'An interpreter' }
    await save(blank, 0, '', { header })
    house.clock.pass(minutes(60))
    expect(await house.api.notes.begin({ clientId: blank.clientId, format: 'free' })).toMatchObject({ id: blank.id, header, revision: 1 })
    house.clock.pass(minutes(24 * 60))
    const next = await house.api.notes.begin({ clientId: blank.clientId, format: 'free' })
    expect(next.header).toMatchObject({ startAt: '2026-11-23T10:00:00.000Z', personsPresent: '' })
  })

  test('of a client who does not exist is not found', async () => {
    await expect(house.api.notes.begin({ clientId: v7(), format: 'soap' })).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('a draft', () => {
  test('keeps what was saved, header, format and reason too', async () => {
    const note = await begin('soap')
    const header = { ...note.header, endAt: '2026-11-22T10:00:00.000Z', modality: 'walk', personsPresent: 'Heron, and a dog' } as const
    expect(await save(note, 0, 'Words', { header, format: 'free', reason: 'Why' })).toEqual({
      revision: 1,
      updatedAt: '2026-11-22T09:00:00.000Z'
    })
    expect(await house.api.notes.get({ id: note.id })).toMatchObject({
      header,
      format: 'free',
      doc: freeText('Words'),
      revision: 1,
      reason: 'Why'
    })
  })

  test('is not overwritten by whoever has not seen the last save', async () => {
    const note = await begin()
    await save(note, 0, 'Mine')
    await expect(save(note, 0, 'Theirs')).rejects.toMatchObject({ code: 'conflict' })
    await expect(save(note, 2, 'Theirs')).rejects.toMatchObject({ code: 'conflict' })
    expect((await house.api.notes.get({ id: note.id })).doc).toEqual(freeText('Mine'))
  })

  test('keeps hostile HTML as the text it is, composed', async () => {
    const note = await begin()
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} ${1} \u202e =cmd|calc'
    await save(note, 0, `${hostile} e\u0301`)
    expect((await house.api.notes.get({ id: note.id })).doc).toEqual(freeText(`${hostile} \u00e9`))
    expect((await house.api.notes.unfinished({}))[0]!.opening).toBe(`${hostile} \u00e9`)
  })

  test.each([
    ['a lone surrogate', freeText('a\udc00b')],
    ['NUL', freeText('a\0b')],
    ['an unknown node', { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.org/x.png' } }] }],
    [
      'an unknown mark',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link' }] }] }] }
    ],
    ['an attribute too many', { type: 'doc', content: [{ type: 'paragraph', attrs: { style: 'x' } }] }],
    ['an unknown section', { type: 'doc', content: [{ type: 'noteSection', attrs: { name: 'secret' }, content: [] }] }]
  ])('with %s is refused and stays as it was', async (_, doc) => {
    const note = await begin()
    const reply = await house.door('notes', 'save', { id: note.id, revision: 0, header: note.header, doc, format: 'free', reason: '' })
    expect(reply).toMatchObject({ ok: false, code: 'invalid' })
    expect((await house.api.notes.get({ id: note.id })).revision).toBe(0)
  })

  test('cannot end before it begins', async () => {
    const note = await begin()
    const header = { ...note.header, endAt: note.header.startAt }
    await expect(save(note, 0, 'Words', { header })).rejects.toMatchObject({ code: 'invalid', field: 'header.endAt' })
  })

  test('waits in the list of notes to write, the oldest session first', async () => {
    const late = await begin()
    await save(late, 0, 'Three')
    const early = await begin('soap')
    await save(early, 0, 'One\ntwo', { header: { ...early.header, startAt: '2026-11-20T09:00:00.000Z' } })
    expect(await house.api.notes.unfinished({})).toMatchObject([
      { id: early.id, opening: 'One two', startAt: '2026-11-20T09:00:00.000Z', signedAt: null },
      { id: late.id, opening: 'Three' }
    ])
  })

  test('is discarded and recovered with every word', async () => {
    const note = await begin()
    await save(note, 0, 'Precious words')
    await house.api.notes.discard({ id: note.id })
    expect(await house.api.notes.unfinished({})).toEqual([])
    expect((await house.api.notes.ofClient({ clientId: note.clientId, offset: 0, limit: 10 })).total).toBe(0)
    await expect(house.api.notes.get({ id: note.id })).rejects.toMatchObject({ code: 'notFound' })
    await expect(save(note, 1, 'More')).rejects.toMatchObject({ code: 'notFound' })
    await house.api.notes.recover({ id: note.id })
    expect((await house.api.notes.get({ id: note.id })).doc).toEqual(freeText('Precious words'))
  })
})

describe('the client’s notes', () => {
  test('stand newest session first, whenever they were written, window by window', async () => {
    const { id: clientId } = await house.api.clients.add(someone)
    const days = ['2026-11-03', '2026-11-01', '2026-11-05', '2026-11-02', '2026-11-04']
    for (const day of days) {
      const note = await house.api.notes.begin({ clientId, format: 'free' })
      await save(note, 0, day, { header: { ...note.header, startAt: `${day}T09:00:00.000Z` } })
    }
    const window = async (offset: number) =>
      (await house.api.notes.ofClient({ clientId, offset, limit: 2 })).rows.map(({ opening }) => opening)
    expect([...(await window(0)), ...(await window(2)), ...(await window(4))]).toEqual(days.toSorted().toReversed())
    expect((await house.api.notes.ofClient({ clientId, offset: 9, limit: 2 })).total).toBe(5)
  })

  test('may begin in the same minute by hundreds', async () => {
    const { id: clientId } = await house.api.clients.add(someone)
    for (let n = 0; n < 300; n++) await writtenNote(house, 'Words', { clientId })
    const { rows, total } = await house.api.notes.ofClient({ clientId, offset: 0, limit: 200 })
    expect([total, new Set(rows.map(({ id }) => id)).size]).toEqual([300, 200])
  })
})

describe('signing', () => {
  test('locks the text: no method of the door changes it', async () => {
    const { id, revision } = await writtenNote(house, 'Signed words', { signed: true })
    const before = await house.api.notes.get({ id })
    house.clock.pass(minutes(5))
    for (const ask of [
      save(before, revision, 'Other words'),
      house.api.notes.sign({ id, revision }),
      house.api.notes.discard({ id }),
      house.api.notes.recover({ id })
    ]) {
      await expect(ask).rejects.toMatchObject({ code: 'signed' })
    }
    expect(await house.api.notes.get({ id })).toEqual(before)
    expect(before.signedAt).toBe('2026-11-22T09:00:00.000Z')
  })

  test('locks the row: no statement of SQL changes it, its versions or the audit', async () => {
    const { id } = await writtenNote(house, 'Signed words', { signed: true })
    const attempt = (sql: string) => () => house.direct((db) => db.run(sql, id))
    expect(attempt("update notes set body = 'x' where id = ?")).toThrow('signed')
    expect(attempt('update notes set signed_at = null, signed_sha256 = null where id = ?')).toThrow('signed')
    expect(attempt('update notes set n = n + 1 where id = ?')).toThrow('signed')
    expect(attempt('delete from notes where id = ?')).toThrow('signed')
    expect(attempt('insert or replace into notes select * from notes where id = ?')).toThrow('signed')
    expect(attempt('insert or replace into note_versions select * from note_versions where note_id = ?')).toThrow('kept')
    expect(attempt('insert or replace into audit select * from audit where record = ?')).toThrow('kept')
    expect(attempt("update note_versions set doc = '{}' where note_id = ?")).toThrow('kept')
    expect(attempt('delete from note_versions where note_id = ?')).toThrow('kept')
    expect(attempt('delete from audit where record = ?')).toThrow('kept')
    expect((await house.api.notes.get({ id })).doc).toEqual(freeText('Signed words'))
  })

  test('is refused for an empty text, and for whoever has not seen the last save', async () => {
    const note = await begin('soap')
    await expect(house.api.notes.sign({ id: note.id, revision: 0 })).rejects.toMatchObject({ code: 'empty' })
    await save(note, 0, '  \n ')
    await expect(house.api.notes.sign({ id: note.id, revision: 1 })).rejects.toMatchObject({ code: 'empty' })
    await save(note, 1, 'Words')
    await expect(house.api.notes.sign({ id: note.id, revision: 1 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await house.api.notes.sign({ id: note.id, revision: 2 })).toEqual({ signedAt: '2026-11-22T09:00:00.000Z' })
  })

  test('keeps a fingerprint of all that was signed, which anyone can compute again', async () => {
    const { id, clientId } = await writtenNote(house, 'Signed words', { signed: true })
    const { header, doc, signedAt } = await house.api.notes.get({ id })
    const { endAt, modality, personsPresent, startAt, timeZone } = header
    const paragraph = { content: [{ text: 'Signed words', type: 'text' }], type: 'paragraph' }
    expect(doc.content).toEqual([paragraph])
    const signed = JSON.stringify({
      amendmentKind: null,
      amends: null,
      clientId,
      doc: { content: [paragraph], type: 'doc' },
      format: 'free',
      header: { endAt, modality, personsPresent, startAt, timeZone },
      id,
      reason: '',
      signedAt
    })
    const kept = house.direct((db) => db.get<{ sha: string }>('select signed_sha256 as sha from notes where id = ?', id))
    expect(kept?.sha).toBe(createHash('sha256').update(signed).digest('hex'))
  })

  test('leaves an audit line in the same transaction, and no clinical word in it', async () => {
    const { id } = await writtenNote(house, 'Canary words', { signed: true })
    const lines = house.direct((db) => db.all<{ method: string; record: string | null }>('select method, record from audit'))
    expect(lines).toContainEqual({ method: 'notes.sign', record: id })
    expect(JSON.stringify(lines)).not.toContain('Canary')
  })
})

describe('the modality of a note', () => {
  const written = async () => {
    const { id, clientId } = await writtenNote(house, 'By telephone')
    return { id, clientId, note: await house.api.notes.get({ id }) }
  }
  const by = (note: Note, revision: number, modality: Modality) =>
    house.api.notes.save({ id: note.id, revision, header: { ...note.header, modality }, doc: note.doc, format: note.format, reason: '' })
  const kinds = async (id: string, modality: Modality): Promise<string[]> =>
    (await house.api.notes.guard({ id, modality })).missing.map(({ kind }) => kind)

  test('asks its own consents as soon as it is chosen, and for every note', async () => {
    const { id, clientId, note } = await written()
    expect(await kinds(id, 'inPerson')).toEqual(['therapy'])
    await agreed(house, clientId, ['therapy', 'limitedIdentity', 'online'])
    expect(await kinds(id, 'video')).toEqual([])
    expect(await kinds(id, 'telephone')).toEqual(['telephone'])
    await house.api.notes.sign({ id, revision: note.revision })
    const second = await writtenNote(house, 'The second', { clientId })
    const { revision } = await by(await house.api.notes.get({ id: second.id }), second.revision, 'telephone')
    await expect(house.api.notes.sign({ id: second.id, revision })).rejects.toMatchObject({ code: 'consentMissing' })
    await agreed(house, clientId, ['telephone'])
    await house.api.notes.sign({ id: second.id, revision })
  })

  test('may be gone on with for a reason, given early or at the end, once and for this note alone', async () => {
    const { id, clientId, note } = await written()
    await house.api.notes.goOn({ id, modality: 'video', override: { reason: 'In distress; asked aloud.' } })
    expect(await house.api.notes.guard({ id, modality: 'video' })).toMatchObject({ reason: 'In distress; asked aloud.' })
    expect(await house.api.notes.guard({ id, modality: 'telephone' })).toMatchObject({ reason: null })
    await house.api.notes.sign({ id, revision: note.revision })
    const second = await writtenNote(house, 'The second', { clientId })
    await expect(house.api.notes.sign({ id: second.id, revision: second.revision })).rejects.toMatchObject({ code: 'consentMissing' })
    await house.api.notes.sign({ id: second.id, revision: second.revision, override: { reason: 'Asked again.' } })
    expect((await house.api.consents.ofClient({ clientId })).overrides.map(({ purpose, words }) => `${purpose} ${words}`)).toEqual([
      'video Asked again.',
      'video In distress; asked aloud.'
    ])
    await expect(house.api.notes.goOn({ id, modality: 'video', override: { reason: 'too late' } })).rejects.toMatchObject({
      code: 'signed'
    })
    const { rows } = await house.api.audit.list({ room: 'notes', clientId, from: null, to: null, offset: 0, limit: 50 })
    expect(rows.map(({ method }) => method)).toContain('notes.goOn')
    expect(JSON.stringify(rows)).not.toContain('distress')
  })

  test('is not asked again where she said why as the session began, nor for an amendment', async () => {
    const { id: clientId } = await house.api.clients.add({ ...someone, meetingLink: 'https://zoom.us/j/123456789' })
    await house.api.sessions.start({ clientId, said, override: { reason: 'Agreed aloud.' } })
    const { id, revision } = await writtenNote(house, 'Words', { clientId })
    expect(await house.api.notes.guard({ id, modality: 'video' })).toMatchObject({ reason: 'Agreed aloud.' })
    await house.api.notes.sign({ id, revision })
    const amendment = await house.api.notes.amend({ id, kind: 'addition' })
    expect(await house.api.notes.guard({ id: amendment.id, modality: 'telephone' })).toEqual({ missing: [], reason: null })
    house.clock.pass(minutes(24 * 60))
    const next = await writtenNote(house, 'The day after', { clientId })
    expect(await house.api.notes.guard({ id: next.id, modality: 'video' })).toMatchObject({ reason: null })
  })
})

describe('an amendment', () => {
  test('adds to a signed note and leaves it as it was', async () => {
    const { id, clientId } = await writtenNote(house, 'Signed words', { signed: true })
    const draft = await house.api.notes.amend({ id, kind: 'addition' })
    expect(draft).toMatchObject({ amends: id, amendmentKind: 'addition', clientId, format: 'free', signedAt: null })
    const { revision } = await save(draft, 0, 'One thing more', { reason: 'Left out' })
    house.clock.pass(minutes(60))
    await house.api.notes.sign({ id: draft.id, revision })
    expect(await house.api.notes.get({ id })).toMatchObject({
      doc: freeText('Signed words'),
      amendments: [{ id: draft.id, doc: freeText('One thing more'), reason: 'Left out', signedAt: '2026-11-22T10:00:00.000Z' }]
    })
    expect(await house.api.notes.ofClient({ clientId, offset: 0, limit: 10 })).toMatchObject({ rows: [{ id, amendments: 1 }], total: 1 })
  })

  test('needs a reason before it can be signed', async () => {
    const { id } = await writtenNote(house, 'Signed words', { signed: true })
    const draft = await house.api.notes.amend({ id, kind: 'correction' })
    await save(draft, 0, 'Not Monday, Tuesday')
    await expect(house.api.notes.sign({ id: draft.id, revision: 1 })).rejects.toMatchObject({ code: 'reasonMissing', field: 'reason' })
  })

  test('is begun once and gone on with until it is signed or discarded', async () => {
    const { id } = await writtenNote(house, 'Signed words', { signed: true })
    const first = await house.api.notes.amend({ id, kind: 'addition' })
    expect((await house.api.notes.amend({ id, kind: 'correction' })).id).toBe(first.id)
    expect(await house.api.notes.unfinished({})).toEqual([])
    await save(first, 0, '', { reason: 'Left out' })
    expect(await house.api.notes.unfinished({})).toMatchObject([{ id: first.id, amends: id }])
    await house.api.notes.discard({ id: first.id })
    expect((await house.api.notes.amend({ id, kind: 'correction' })).id).not.toBe(first.id)
  })

  test('of an amendment amends the note itself', async () => {
    const { id } = await writtenNote(house, 'Signed words', { signed: true })
    const first = await house.api.notes.amend({ id, kind: 'addition' })
    await save(first, 0, 'More', { reason: 'Left out' })
    await house.api.notes.sign({ id: first.id, revision: 1 })
    expect((await house.api.notes.amend({ id: first.id, kind: 'correction' })).amends).toBe(id)
  })

  test('of a draft is refused, and of nothing is not found', async () => {
    const { id } = await writtenNote(house, 'Draft')
    await expect(house.api.notes.amend({ id, kind: 'addition' })).rejects.toMatchObject({ code: 'invalid', field: 'id' })
    await expect(house.api.notes.amend({ id: v7(), kind: 'addition' })).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('versions', () => {
  const kinds = async (id: string) => (await house.api.notes.versions({ id })).map(({ kind, words }) => `${kind} ${words}`)

  test('keep the text before a large part of it is lost', async () => {
    const note = await begin()
    await save(note, 0, 'A long paragraph that took a good while to find the words for')
    await save(note, 1, 'Oh')
    const [version] = await house.api.notes.versions({ id: note.id })
    expect(version).toMatchObject({ kind: 'draft', words: 13, at: '2026-11-22T09:00:00.000Z' })
    expect(textOf((await house.api.notes.version({ id: note.id, version: version!.id })).doc)).toContain('took a good while')
  })

  test('are kept every ten minutes while she writes on, not at every save', async () => {
    const note = await begin()
    let text = 'start'
    for (let revision = 0; revision < 25; revision++) {
      await save(note, revision, (text += ' more'))
      house.clock.pass(minutes(1))
    }
    expect(await kinds(note.id)).toHaveLength(2)
    await save(note, 25, text)
    expect(await kinds(note.id)).toHaveLength(2)
  })

  test('end with the signed text, newest first', async () => {
    const note = await begin()
    await save(note, 0, 'First words of this draft, which will not stay as they are')
    await save(note, 1, 'Last words')
    await house.api.notes.sign({ id: note.id, revision: 2 })
    expect(await kinds(note.id)).toEqual(['signed 2', 'draft 12'])
  })

  test('of nothing are not found', async () => {
    await expect(house.api.notes.versions({ id: v7() })).rejects.toMatchObject({ code: 'notFound' })
    await expect(house.api.notes.version({ id: v7(), version: v7() })).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('while the vault is locked no method of the notes answers', async () => {
  const { id, clientId } = await writtenNote(house, 'Words')
  house.keeper.close()
  for (const ask of [
    house.api.notes.get({ id }),
    house.api.notes.unfinished({}),
    house.api.notes.begin({ clientId, format: 'free' }),
    house.api.notes.discard({ id })
  ]) {
    await expect(ask).rejects.toMatchObject({ code: 'locked' })
  }
})
