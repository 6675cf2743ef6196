// A list read page by page, further ones as they are wanted.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { callMethod, type InputOf, type Method, type OutOf, type Refused } from './door.ts'

type PagedMethod = { [M in Method]: InputOf<M> extends { offset: number; limit: number } ? M : never }[Method]

interface PagedTraits<Page> {
  readonly size: number
  /** How many rows of this kind a page brought. */
  countIn(page: Page): number
  /** Whether there are more behind the first `read` rows. */
  hasMore(page: Page, read: number): boolean
  readonly enabled?: boolean
}

export const usePaged = <M extends PagedMethod>(method: M, input: Omit<InputOf<M>, 'offset' | 'limit'>, traits: PagedTraits<OutOf<M>>) => {
  const { size, countIn, hasMore, enabled = true } = traits
  const query = useInfiniteQuery<OutOf<M>, Refused, { pages: OutOf<M>[] }, readonly unknown[], number>({
    queryKey: [method, 'paged', input, size],
    queryFn: ({ pageParam }) => callMethod(method, { ...input, offset: pageParam, limit: size } as unknown as InputOf<M>),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const read = all.reduce((sum, page) => sum + countIn(page), 0)
      return hasMore(last, read) ? read : undefined
    },
    enabled,
    placeholderData: keepPreviousData
  })
  return {
    pages: query.data?.pages,
    error: query.error,
    again: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isMoreComing: query.isFetchingNextPage,
    /** What is shown answers an earlier question. */
    isStale: query.isPlaceholderData
  }
}
