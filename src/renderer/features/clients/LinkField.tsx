// The link of the client's session room: says which platform it is, or that it would not be opened.
import { useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx'

export const LinkField = ({ value = '', error, ...props }: TextFieldProps) => {
  const t = useTranslations('clients.form')
  const link = useDeferredValue(value)
  const { data } = useRead('sessions.checkLink', { link }, { enabled: /^https:\/\/./.test(link) && link.length <= 2000 })
  const known = data?.allowed && data.platform && data.host ? t('platform', { platform: data.platform, host: data.host }) : undefined
  return (
    <TextField
      {...props}
      value={value}
      type="url"
      maxLength={2000}
      placeholder="https://"
      about={known}
      error={error ?? (data && !data.allowed ? t('linkUnknown') : undefined)}
    />
  )
}
