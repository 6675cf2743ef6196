// Adds a client: language, country and zone are the practice's until she says otherwise.
import { useTranslations } from 'use-intl'
import { api, refresh, useRead } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { toast } from '../../ui/Toast.tsx'
import { ClientForm } from './ClientForm.tsx'
import { newDraft } from './draft.ts'

export const NewClient = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('clients.page')
  const practice = useRead('settings.get', {}).data
  const preferences = useRead('settings.preferences', {}).data
  if (!practice || !preferences) return null
  return (
    <ClientForm
      of="new"
      initial={newDraft({ language: preferences.language, country: practice.country, timeZone: practice.timeZone })}
      onClose={onClose}
      send={async (values) => {
        const { id } = await api.clients.add(values)
        refresh()
        toast(t('added'))
        go(paths.client(id))
      }}
    />
  )
}
