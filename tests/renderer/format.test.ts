// Dates, ages and money as they stand on screen.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chordOf } from '../../src/renderer/app/commands.ts'
import { ageOf, currencyDigits, formats } from '../../src/renderer/lib/format.ts'

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

afterEach(() => void vi.useRealTimers())

describe('money', () => {
  test('is shown from minor units, whatever the currency divides by', () => {
    expect(plain(formats('en').money(7250, 'EUR'))).toBe('€72.50')
    expect(plain(formats('fr').money(7250, 'EUR'))).toBe('72,50 €')
    expect(plain(formats('en').money(7250, 'JPY'))).toBe('¥7,250')
    expect(currencyDigits('TND')).toBe(3)
  })
})

describe('age', () => {
  test('is completed years, also for those born on 29 February', () => {
    expect(ageOf('1984-02-29', '2026-02-28')).toBe(41)
    expect(ageOf('1984-02-29', '2026-03-01')).toBe(42)
    expect(ageOf('2000-11-22', '2026-11-22')).toBe(26)
  })
})

describe('days', () => {
  test('are counted where the session was, not in periods of 24 hours', () => {
    vi.useFakeTimers({ now: new Date('2026-03-01T15:30:00Z') })
    // half past midnight on 2 March in Tokyo: what was at 23:00 there was yesterday
    expect(formats('en').relativeDay('2026-03-01T14:00:00.000Z', 'Asia/Tokyo')).toBe('yesterday')
    expect(formats('fr').relativeDay('2026-03-01T15:10:00.000Z', 'Asia/Tokyo')).toBe('aujourd’hui')
    expect(formats('en').relativeDay('2026-02-20T12:00:00.000Z', 'Asia/Tokyo')).toBe('Feb 20, 2026')
  })

  test('are those of the practice, wherever the computer stands; an hour says its zone where the two differ', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo')
    vi.useFakeTimers({ now: new Date('2026-03-01T15:30:00Z') })
    const f = formats('en', 'Europe/Paris')
    expect(f.date('2026-03-01T15:10:00.000Z')).toBe('Mar 1, 2026') // 2 March in Tokyo
    expect(f.relativeDay('2026-03-01T15:10:00.000Z')).toBe('today')
    expect(plain(f.time('2026-03-01T15:10:00.000Z'))).toBe('4:10 PM GMT+1')
    expect(plain(f.moment('2026-03-01T15:10:00.000Z', 'Asia/Tokyo'))).toBe('Mar 2, 2026, 12:10 AM')
    expect(plain(formats('en', 'Asia/Tokyo').time('2026-03-01T15:10:00.000Z'))).toBe('12:10 AM')
    vi.unstubAllEnvs()
  })

  test('of birth are never shifted by a zone', () => {
    expect(formats('en').calendarDate('1984-02-29')).toBe('February 29, 1984')
  })
})

describe('clocks', () => {
  test('tell how far another place is ahead, with summer time and half hours', () => {
    vi.stubEnv('TZ', 'Europe/Paris')
    const f = formats('en')
    expect(plain(f.zoneDifference('America/Toronto', new Date('2026-07-01T12:00:00Z')))).toBe('−6 h')
    // between the two changes of the clocks, one hour less
    expect(plain(f.zoneDifference('America/Toronto', new Date('2026-03-20T12:00:00Z')))).toBe('−5 h')
    expect(plain(f.zoneDifference('Asia/Kolkata', new Date('2026-01-10T12:00:00Z')))).toBe('+4.5 h')
    expect(f.zoneDifference('Europe/Brussels', new Date('2026-01-10T12:00:00Z'))).toBeNull()
    vi.unstubAllEnvs()
  })
})

describe('chords', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    chordOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

  test('are the same on every keyboard: a sign brings its own Shift, a letter does not', () => {
    expect(press('n')).toBe('N')
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('P', { shiftKey: true })).toBe('Shift+P')
    expect(press('L', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+L')
    expect(press('k', { metaKey: true })).toBe('Ctrl+K')
    expect(press('n', { altKey: true })).toBe('')
  })
})
