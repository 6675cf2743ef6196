// How a recovery key is read from paper: for the screen that compares a group, and for the door that opens with the whole.

/**
 * As it was meant: any case, with spaces or line ends between the groups. A key holds no letter O, I or B and, after `AGE-SECRET-KEY-1`,
 * no 1: whoever types one has seen a zero, an L or an eight.
 */
export const readFromPaper = (typed: string): string =>
  typed
    .replace(/[\s\u00a0·.]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll('I', 'L')
    .replaceAll('B', '8')
    .replace(/(?<!KEY-)1/g, 'L')

const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'
const prefix = 'AGE-SECRET-KEY-'

/** The checksum that ends a key (Bech32, BIP 173). */
const checked = (values: readonly number[]): boolean => {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [i, part] of [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].entries()) if ((top >>> i) & 1) sum ^= part
  }
  return sum === 1
}

const codes = Array.from(prefix.toLowerCase(), (sign) => sign.charCodeAt(0))
const expanded = [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)]

/** What can be told of a key without trying it: groups are missing, or a letter is another than on the paper; null for one that is whole. */
export const faultOfKey = (typed: string): 'short' | 'mistyped' | null => {
  const key = readFromPaper(typed)
  if (key.length < 74) return 'short'
  const values = Array.from(key.slice(prefix.length + 1), (sign) => letters.indexOf(sign))
  return key.length === 74 && key.startsWith(`${prefix}1`) && !values.includes(-1) && checked([...expanded, ...values]) ? null : 'mistyped'
}
