// What she chooses while preparing a document, kept in the vault until it is prepared.
import { mostSigners, preparation as schema, type Beginning, type Preparation, type Signer } from '#contract/documents'
import type { Circumstance } from '#contract/templates'
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

const asks = {
  guardian: (when: readonly Circumstance[]) => when.includes('minor'),
  participant: (when: readonly Circumstance[]) => when.includes('couple') || when.includes('group')
}

/** Whoever signs beside the client comes with what holds, and goes with it; what she typed herself stays. */
export const signersBeside = (
  { signers, circumstances }: Preparation,
  now: readonly Circumstance[],
  beside: Beginning['beside']
): Signer[] => {
  let next = [...signers]
  const client = signers.findIndex(({ role }) => role === 'client')
  for (const role of ['guardian', 'participant'] as const) {
    if (client < 0 || asks[role](circumstances) === asks[role](now)) continue
    const proposed = (signer: Signer) =>
      signer.role === role && (signer.name === '' || beside[role].some(({ name }) => name === signer.name))
    if (!asks[role](now)) next = next.filter((signer) => !proposed(signer))
    else if (!next.some((signer) => signer.role === role)) {
      const at = next.findIndex((signer) => signer.role === 'client') + 1
      next = [...next.slice(0, at), ...beside[role], ...next.slice(at)].slice(0, mostSigners)
    }
  }
  return next
}

/** Prepares the same text again, beginning with what was chosen then. */
export const prepareFrom = async (preparation: Preparation): Promise<void> => {
  const { clientId, template } = preparation
  await api.drafts.keep({ form: formOf(clientId, template), values: draftOf(preparation) })
  go(clientId === null ? paths.prepareOwnText(template) : paths.prepareText(clientId, template))
}
