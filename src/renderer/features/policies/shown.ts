// Which policies are shown, and in which order.
import type { PolicyRow } from '#contract/policies'

export type Filter = 'all' | 'due' | 'neverApproved'
export const sorts = ['group', 'title', 'nextReviewOn', 'toAcknowledge'] as const
export type Sort = (typeof sorts)[number]

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const passes: Readonly<Record<Filter, (row: PolicyRow) => boolean>> = {
  all: () => true,
  due: ({ state, toAcknowledge }) => state === 'reviewDue' || toAcknowledge > 0,
  neverApproved: ({ state }) => state === 'neverApproved'
}

/** What has no day stands last. */
const orders: Readonly<Record<Sort, (a: PolicyRow, b: PolicyRow) => number>> = {
  group: () => 0,
  title: (a, b) => a.title.localeCompare(b.title),
  nextReviewOn: (a, b) => (a.nextReviewOn ?? '9').localeCompare(b.nextReviewOn ?? '9'),
  toAcknowledge: (a, b) => b.toAcknowledge - a.toAcknowledge
}

/** Every word of the query is in the title or in the owner's name, with or without accents. */
export const shownOf = (
  rows: readonly PolicyRow[],
  { query, filter, sort }: { query: string; filter: Filter; sort: Sort }
): PolicyRow[] => {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return rows
    .filter((row) => passes[filter](row) && words.every((word) => plain(`${row.title} ${row.owner}`).includes(word)))
    .toSorted(orders[sort])
}
