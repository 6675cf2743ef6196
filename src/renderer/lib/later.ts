// A component whose code is fetched when it is first shown, so that the lock screen need not wait for all the rest.
import { lazy, type ComponentType } from 'react'

export const later = <P>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }))
