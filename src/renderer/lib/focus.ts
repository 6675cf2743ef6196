// Where work takes the place of the button that began it, and a form that of the work, the focus would fall to the page.
import { useEffect, useRef, type RefObject } from 'react'

/** In the order in which they are wanted. */
const wanted = ['[aria-invalid=true]', '[type=submit]', 'button']

/**
 * For an element with `tabIndex={-1}` around both: a focus that was lost goes to it while something works, and then to the field
 * that is wrong, or to the button that began.
 */
export const useFocusThrough = <E extends HTMLElement>(working: boolean): RefObject<E | null> => {
  const place = useRef<E>(null)
  const began = useRef(false)
  useEffect(() => {
    began.current ||= working
    const at = document.activeElement
    if (!began.current || (at !== document.body && at !== place.current)) return
    const found = working ? undefined : wanted.map((each) => place.current?.querySelector<HTMLElement>(each)).find(Boolean)
    ;(found ?? place.current)?.focus()
  }, [working])
  return place
}

/**
 * For an element around buttons of which one goes away with what it did: a focus that a change of `state` loses goes to the first of
 * them, or to the element itself (`tabIndex={-1}`).
 */
export const useFocusKept = <E extends HTMLElement>(state: string): RefObject<E | null> => {
  const place = useRef<E>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    // a dialog that has closed gives the focus back first, where it can
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) (place.current?.querySelector<HTMLElement>('button') ?? place.current)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [state])
  return place
}
