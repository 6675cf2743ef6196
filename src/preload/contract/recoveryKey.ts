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
