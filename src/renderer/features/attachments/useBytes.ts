// The bytes of a file, read a megabyte at a time and kept in memory only, for as long as it is on screen.
import { useEffect, useState } from 'react'
import { sliceBytes } from '#contract/attachments'
import type { RefusalCode } from '#contract/kinds'
import { api, refusalOf } from '../../lib/door.ts'

interface Bytes {
  readonly done: number
  /** Null until all of them are there. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly failed: RefusalCode | null
}

const nothingYet: Bytes = { done: 0, bytes: null, failed: null }

/** The first `total` bytes of file `id`. */
export const useBytes = (id: string, total: number): Bytes => {
  const [read, setRead] = useState(nothingYet)
  useEffect(() => {
    let left = false
    const all = async () => {
      const bytes = new Uint8Array(total)
      for (let part = 0; part * sliceBytes < total; part++) {
        const slice = await api.attachments.part({ id, part })
        if (left) return
        bytes.set(slice.subarray(0, total - part * sliceBytes), part * sliceBytes)
        setRead({ ...nothingYet, done: Math.min(total, (part + 1) * sliceBytes) })
      }
      setRead({ done: total, bytes, failed: null })
    }
    all().catch((fault: unknown) => left || setRead({ ...nothingYet, failed: refusalOf(fault).code }))
    return () => {
      left = true
      setRead(nothingYet)
    }
  }, [id, total])
  return read
}
