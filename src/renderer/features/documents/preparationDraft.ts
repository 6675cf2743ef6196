// What she chooses while preparing a document, kept in the vault until it is prepared.
import { preparation as schema, type Preparation } from '#contract/documents'
import { api } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'

export const formOf = (clientId: string | null, template: string): string => `document:${clientId ?? 'practice'}-${template}`

export const draftOf = (preparation: Preparation): Record<string, string> => ({ preparation: JSON.stringify(preparation) })

/** Null where nothing is kept, or nothing that still is a preparation. */
export const preparationIn = (kept: Record<string, string> | null): Preparation | null => {
  try {
    return schema.safeParse(JSON.parse(kept?.['preparation'] ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** Prepares the same text again, beginning with what was chosen then. */
export const prepareFrom = async (preparation: Preparation): Promise<void> => {
  const { clientId, template } = preparation
  await api.drafts.keep({ form: formOf(clientId, template), values: draftOf(preparation) })
  go(clientId === null ? paths.prepareOwnText(template) : paths.prepareText(clientId, template))
}
