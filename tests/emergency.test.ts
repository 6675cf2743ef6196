// The emergency sheet through the door: what is kept, when it is due, which country it is, and the one page of paper.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SheetFields } from '#contract/emergency'
import { numberFields } from '#contract/emergency'
import { library } from '../src/main/features/emergency/library.ts'
import { minutes, openHouse, sheet, someone, type House } from './house.ts'

let house: House
let clientId: string
beforeEach(async () => {
  house = await openHouse()
  clientId = (await house.api.clients.add({ ...someone, identity: 'full', name: 'Zoé Lebœuf', country: 'FR' })).id
})
afterEach(() => house.close())

const days = (count: number): number => minutes(count * 24 * 60)
const save = (fields: SheetFields, checked = true) => house.api.emergency.save({ clientId, fields, checked })
const read = () => house.api.emergency.get({ clientId })
const paper = async (language: 'en' | 'fr'): Promise<string> => {
  await house.api.emergency.print({ clientId, language })
  return String(house.asked.calls.at(-1)![1])
}

describe('the sheet', () => {
  test('is missing until it is written, and kept as it was written', async () => {
    expect(await read()).toMatchObject({ fields: null, due: true, confirmedAt: null, checkedOn: null })
    await save(sheet)
    expect(await read()).toMatchObject({
      clientName: 'Zoé Lebœuf',
      fields: sheet,
      due: false,
      confirmedAt: '2026-11-22T09:00:00.000Z',
      checkedOn: '2026-11-22'
    })
  })

  test('is confirmed at a session, and gone through in full every three months', async () => {
    await save(sheet)
    house.clock.pass(days(60))
    await house.api.emergency.confirm({ clientId })
    expect(await read()).toMatchObject({ confirmedAt: '2027-01-21T09:00:00.000Z', checkedOn: '2026-11-22', due: false })
    house.clock.pass(days(32))
    expect((await read()).due).toBe(true)
    await save({ ...sheet, about: 'door code 12' }, false)
    expect(await read()).toMatchObject({ due: true, checkedOn: '2026-11-22' })
    await save(sheet, true)
    expect(await read()).toMatchObject({ due: false, checkedOn: '2027-02-22' })
  })

  test('of nobody, or not written yet, is not found', async () => {
    await expect(house.api.emergency.confirm({ clientId })).rejects.toMatchObject({ code: 'notFound' })
    for (const ask of [
      house.api.emergency.get({ clientId: v7() }),
      house.api.emergency.save({ clientId: v7(), fields: sheet, checked: true }),
      house.api.emergency.print({ clientId: v7(), language: 'en' })
    ])
      await expect(ask).rejects.toMatchObject({ code: 'notFound' })
  })

  test.each([
    ['at home in the country of the record and the practice', { country: 'FR', directDial: '' }, []],
    ['abroad, without a number that works from here', { country: 'GB', directDial: '' }, ['abroad', 'elsewhere', 'noDirectDial']],
    ['abroad, with one', { country: 'GB', directDial: '+44 117 000 0000' }, ['abroad', 'elsewhere']]
  ] as const)('warns where countries differ: %s', async (_, place, warnings) => {
    await save({ ...sheet, places: [{ ...sheet.places[0]!, ...place }] })
    expect((await read()).warnings).toEqual([warnings])
  })

  test('a client of another country who sits there is not abroad, but elsewhere', async () => {
    await house.api.clients.change({ id: clientId, fields: { ...someone, country: 'GB' } })
    await save(sheet)
    const { warnings, numbers } = await read()
    expect(warnings).toEqual([['elsewhere', 'noDirectDial']])
    expect(numbers.map(({ country }) => country)).toEqual(['GB', 'FR'])
  })
})

describe('on paper', () => {
  test('stands in English and in French, names nobody in its title, and takes hostile text as text', async () => {
    await save({ ...sheet, contactName: '<script>alert(1)</script>', contactConsent: false })
    for (const language of ['en', 'fr'] as const) {
      const html = await paper(language)
      expect(html).toContain('<title>Document</title>')
      expect(html).toContain('Zoé Lebœuf')
      expect(html).toContain('999')
      expect(html).toContain('&lt;script&gt;')
      expect(html).not.toMatch(/<script|undefined|null/)
    }
    expect(await paper('en')).toContain('has not agreed that they may be called')
    expect(await paper('fr')).toContain('n’a pas accepté')
    expect(await paper('fr')).toContain('Dernière confirmation par la personne\u00a0: ')
  })

  test('can be printed before anything is written, and leaves a line in the log', async () => {
    expect(await paper('en')).toContain('not known')
    const { rows } = await house.api.audit.list({ room: 'emergency', clientId, from: null, to: null, offset: 0, limit: 5 })
    expect(rows).toMatchObject([{ method: 'emergency.print', clientName: 'Zoé Lebœuf' }])
  })

  test('is saved as a PDF whose name says nothing of the client', async () => {
    house.asked.answers.place = `${house.folder}/sheet.pdf`
    await house.api.emergency.savePdf({ clientId, language: 'fr' })
    expect(house.asked.calls.find(([call]) => call === 'choosePlace')).toEqual(['choosePlace', 'Fiche durgence 2026-11-22.pdf', 'pdf'])
  })
})

describe('the numbers of a country', () => {
  test('come with the program, each with a source, and are all of a shape that she could have written', () => {
    for (const { emergency, police, lines, source, checkedOn } of Object.values(library)) {
      const fields = { emergency, police, direct: '', lines, source, checkedOn: checkedOn ?? '2026-11-22' }
      expect(numberFields.parse(fields)).toEqual(fields)
      expect(lines.en.length).toBe(lines.fr.length)
    }
    const all = JSON.stringify(library)
    for (const old of ['273-8255', '01 40 09 15 22', '08457', '1850 60']) expect(all).not.toContain(old)
  })

  test('are hers once she has written or confirmed them, and the program’s again when she wishes', async () => {
    const german = async () => (await house.api.emergency.numbers({})).find(({ country }) => country === 'DE')
    expect(await german()).toMatchObject({ own: false, checkedOn: null, emergency: '112' })
    await house.api.emergency.checkNumbers({ country: 'DE' })
    expect(await german()).toMatchObject({ own: true, checkedOn: '2026-11-22', emergency: '112' })
    const fields = {
      emergency: '112',
      police: '110',
      direct: '+49 30 4664 0',
      lines: { en: ['x'], fr: ['y'] },
      source: 'berlin.de',
      checkedOn: '2026-11-21'
    }
    await house.api.emergency.setNumbers({ country: 'DE', fields })
    expect(await german()).toMatchObject({ own: true, ...fields })
    await house.api.emergency.dropNumbers({ country: 'DE' })
    expect(await german()).toMatchObject({ own: false, checkedOn: null })
    await expect(house.api.emergency.checkNumbers({ country: 'ZZ' })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('are one table for the whole program: a document says what she wrote, and nothing that nobody checked', async () => {
    const crisis = async (): Promise<string> => {
      const { preparation } = await house.api.documents.begin({ clientId, template: 'therapyAgreement', language: 'en' })
      return (await house.api.documents.preview(preparation)).html
    }
    expect(await crisis()).toContain('3114')
    await house.api.emergency.setNumbers({
      country: 'FR',
      fields: {
        emergency: '15',
        police: '17',
        direct: '',
        lines: { en: ['Quiet line: 0 800 000 000'], fr: [] },
        source: 'mine',
        checkedOn: '2026-11-21'
      }
    })
    expect(await crisis()).toContain('Quiet line: 0 800 000 000')
    await house.api.clients.change({ id: clientId, fields: { ...someone, country: 'DE' } })
    expect(await crisis()).not.toContain('0800 111 0 111')
    await house.api.emergency.checkNumbers({ country: 'DE' })
    expect(await crisis()).toContain('0800 111 0 111')
  })

  test('with a number from abroad spare every sheet the warning', async () => {
    await save(sheet)
    await house.api.emergency.setNumbers({
      country: 'GB',
      fields: {
        emergency: '999',
        police: '101',
        direct: '+44 117 000 0000',
        lines: { en: [], fr: [] },
        source: 'mine',
        checkedOn: '2026-11-21'
      }
    })
    expect((await read()).warnings).toEqual([['abroad', 'elsewhere']])
  })
})
