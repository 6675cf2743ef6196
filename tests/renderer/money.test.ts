// Amounts as they are typed, in either language.
import { expect, test } from 'vitest'
import { minorOf } from '../../src/renderer/lib/money.ts'

test.each([
  ['70,50', 7050],
  ['70.50', 7050],
  ['70.5', 7050],
  ['70', 7000],
  ['€70.50', 7050],
  ['70,50 €', 7050],
  ['1 070,50', 107_050],
  ['1,070.50', 107_050],
  ['1.070,50', 107_050],
  ['1,070', 107_000],
  ['US$ 120', 12_000],
  ['0', 0]
])('%s is what it says', (typed, minor) => expect(minorOf(typed, 2)).toBe(minor))

test.each(['', 'abc', '-5', '1e9', '7,0,5', '12.34.56', '1.2345,6'])('%s is no amount', (typed) => expect(minorOf(typed, 2)).toBeNull())

test('a currency without minor units takes none', () => {
  expect(minorOf('7000', 0)).toBe(7000)
  expect(minorOf('7,000', 0)).toBe(7000)
  expect(minorOf('70,5', 0)).toBeNull()
})
