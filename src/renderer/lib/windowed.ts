// A long list read window by window: only the pages around what is on screen are asked for.
import { useCallback, useState } from 'react'
import { useQueries } from '@tanstack/react-query'
import { readKey, type InputOf, type Method, type OutOf, type Refused } from './door.ts'

type Windowed = { readonly rows: readonly unknown[]; readonly total: number }
type WindowedMethod = { [M in Method]: OutOf<M> extends Windowed ? M : never }[Method]
type RowOf<M extends WindowedMethod> = OutOf<M> extends { readonly rows: readonly (infer Row)[] } ? Row : never

const pageSize = 100

/** Rows of `method` for a `VirtualGrid`: `rowAt` is undefined while a row is on its way. */
export const useWindowed = <M extends WindowedMethod>(method: M, input: Omit<InputOf<M>, 'offset' | 'limit'>) => {
  const [range, setRange] = useState({ first: 0, last: 0 })
  // the first page always: it tells how many there are while others are on their way
  const pages = [...new Set([0, ...Array.from({ length: range.last - range.first + 1 }, (_, i) => range.first + i)])]
  const results = useQueries({
    queries: pages.map((page) => ({
      ...readKey(method, { ...input, offset: page * pageSize, limit: pageSize } as unknown as InputOf<M>),
      placeholderData: page === 0 ? (before: unknown) => before : undefined
    }))
  })
  const onRange = useCallback((firstRow: number, lastRow: number) => {
    const first = Math.floor(firstRow / pageSize)
    const last = Math.floor(lastRow / pageSize)
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }))
  }, [])
  const known = results.map((result) => result.data as Windowed | undefined)
  const failed = results.find((result) => result.error !== null)
  return {
    total: known.find((page) => page !== undefined)?.total,
    rowAt: (index: number) => known[pages.indexOf(Math.floor(index / pageSize))]?.rows[index % pageSize] as RowOf<M> | undefined,
    onRange,
    error: (failed?.error ?? null) as Refused | null,
    again: () => results.forEach((result) => void result.refetch())
  }
}
