// Places whose rules go together, for clauses that hold in several of them.

import { jurisdictions } from '#contract/fields'

/** Not where she has named no place: a sentence that leads to a list of places would lead to nothing. */
export const named = jurisdictions

/** The GDPR holds. */
export const eu = ['EU', 'FR', 'BE', 'IE'] as const

/** The GDPR or the UK GDPR holds; what they ask for is the same, article by article. */
export const euUk = [...eu, 'UK'] as const

/** Quebec's Law 25 or the federal PIPEDA holds. */
export const canada = ['CA', 'QC'] as const
