// A component whose code is fetched when it is first shown, so that the lock screen need not wait for all the rest.
import { createElement, lazy, Suspense, type ComponentType } from 'react'

export const later = <P>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }))

/** A part of a screen: what stands around it stays while it is fetched, and with it the cursor and what is being typed. */
export const laterPart = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  const Part: ComponentType<P> = lazy(async () => ({ default: await load() }))
  return (props) => createElement(Suspense, { fallback: null }, createElement(Part, props))
}
