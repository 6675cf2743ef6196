// The link of the client's session room: says which platform it is, or why it would not be opened, as it is typed.
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { useSettled } from '../../lib/settled.ts'
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx'

const longest = 2000

interface LinkFieldProps extends TextFieldProps {
  /** What the client is called: none of it may stand in the link. */
  readonly names: readonly string[]
}

export const LinkField = ({ value = '', names, error, ...props }: LinkFieldProps) => {
  const t = useTranslations('clients.form')
  const tl = useTranslations('clients.linkFaults')
  const link = useSettled(value.trim(), 300)
  const { data } = useRead(
    'sessions.checkLink',
    { link, names: [...names] },
    { enabled: link !== '' && link.length <= longest, keep: true }
  )
  const judged = link === '' ? undefined : data
  const { fault, host, platform } = judged ?? { fault: null, host: null, platform: null }
  // a link that is half typed is no fault yet
  const unfinished = fault === 'notALink' && !error
  return (
    <TextField
      {...props}
      value={value}
      maxLength={longest}
      placeholder="https://"
      about={host && (platform ? t('platform', { platform, host }) : host)}
      error={fault && !unfinished ? tl(fault, { host: host ?? '', platform: platform ?? '' }) : error}
    />
  )
}
