// The screens' side of the door: `api` calls it, `useRead` and `useWrite` tie it to React.
import { keepPreviousData, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import type { Api, Contract, RoomName } from '#contract'
import type { RefusalCode, Refused as RefusedReply, Reply } from '#contract/kinds'

declare global {
  interface Window {
    /** The one function that the preload exposes. */
    door(room: string, method: string, input: unknown): Promise<Reply<unknown>>
  }
}

/** Main said no. The words for it stand in the locales, under `refusals`. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly field: string | undefined
  readonly waitMs: number | undefined
  constructor({ code, field, waitMs }: Omit<RefusedReply, 'ok'>) {
    super(code)
    this.code = code
    this.field = field
    this.waitMs = waitMs
  }
}

/** Whatever was thrown, as a refusal. */
export const refusalOf = (fault: unknown): Refused => (fault instanceof Refused ? fault : new Refused({ code: 'failed' }))

/** Asks her for the passphrase again, before this is done; true once main has taken it. */
type Reask = (method: Method) => Promise<boolean>
let reask: Reask | null = null
/** Who asks, as long as a frame is there that can. */
export const reaskWith = (asker: Reask | null): void => void (reask = asker)

const ask = (room: string, method: string, input: unknown): Promise<Reply<unknown>> =>
  window.door(room, method, input).catch((): Reply<unknown> => ({ ok: false, code: 'failed' }))

const knock = async (room: string, method: string, input: unknown): Promise<unknown> => {
  let reply = await ask(room, method, input)
  if (!reply.ok && reply.code === 'passphraseNeeded' && reask)
    reply = (await reask(`${room}.${method}` as Method)) ? await ask(room, method, input) : { ok: false, code: 'cancelled' }
  if (!reply.ok) throw new Refused(reply)
  return reply.value
}

/** Every method of every room, e.g. `api.clients.get({ id })`; refuses by throwing `Refused`. */
export const api = new Proxy({} as Api, {
  get: (_, room: string) => new Proxy({}, { get: (_room, method: string) => (input: unknown) => knock(room, method, input) })
})

/** `clients.get`, `notes.save`, … */
export type Method = { [R in RoomName]: `${R}.${keyof Contract[R] & string}` }[RoomName]
type Call<M extends Method> = M extends `${infer R extends RoomName}.${infer F}` ? (F extends keyof Api[R] ? Api[R][F] : never) : never
export type InputOf<M extends Method> = Call<M> extends (input: infer I) => Promise<unknown> ? I : never
export type OutOf<M extends Method> = Call<M> extends (input: never) => Promise<infer O> ? O : never

export const callMethod = <M extends Method>(method: M, input: InputOf<M>): Promise<OutOf<M>> => {
  const [room = '', name = ''] = method.split('.')
  return knock(room, name, input) as Promise<OutOf<M>>
}

/** No network stands between screen and vault: nothing waits for one, nothing is retried, and what has left the screen is soon forgotten. */
export const reads = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 60_000 },
    mutations: { networkMode: 'always', retry: false }
  }
})

/** Reads again everything on screen; there are no keys to keep by hand. */
export const refresh = (): void => void reads.invalidateQueries()

interface ReadTraits {
  /** Do not ask yet. */
  readonly enabled?: boolean
  /** Show the last answer while a new question is under way. */
  readonly keep?: boolean
  /** For what a screen starts from: read when it opens, forgotten when it closes. */
  readonly once?: boolean
}

export const readKey = <M extends Method>(method: M, input: InputOf<M>) => ({
  queryKey: [method, input],
  queryFn: () => callMethod(method, input)
})

export const useRead = <M extends Method>(method: M, input: InputOf<M>, { enabled = true, keep = false, once = false }: ReadTraits = {}) =>
  useQuery<OutOf<M>, Refused>({
    ...readKey(method, input),
    enabled,
    placeholderData: keep ? keepPreviousData : undefined,
    ...(once ? { gcTime: 0, staleTime: 'static' as const } : {})
  })

export const useWrite = <M extends Method>(method: M) =>
  useMutation<OutOf<M>, Refused, InputOf<M>>({ mutationFn: (input) => callMethod(method, input), onSuccess: refresh })
