// What she typed, once the keys have been still for a moment.
import { useEffect, useState } from 'react'

export const useSettled = (text: string, ms = 120): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), ms)
    return () => clearTimeout(timer)
  }, [text, ms])
  return settled
}
