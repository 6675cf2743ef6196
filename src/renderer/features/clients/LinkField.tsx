// The link of the client's session room: says which platform it is, or why it would not be opened, as it is typed; its passcode only on demand.
import { useState } from 'react'
import { Dices, Eye } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { api, useRead } from '../../lib/door.ts'
import { maskedLink } from '../../lib/secretLink.ts'
import { useSettled } from '../../lib/settled.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx'

const longest = 2000

interface LinkFieldProps extends TextFieldProps {
  /** What the client is called: none of it may stand in the link. */
  readonly names: readonly string[]
}

export const LinkField = ({ value = '', names, error, ...props }: LinkFieldProps) => {
  const t = useTranslations('clients.form')
  const tl = useTranslations('clients.linkFaults')
  const ts = useTranslations('sessions')
  /** What was there already may be read by whoever looks over her shoulder; what she types she sees. */
  const [shown, setShown] = useState(maskedLink(value) === value)
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
    <div>
      <TextField
        {...props}
        value={shown ? value : maskedLink(value)}
        isReadOnly={!shown}
        maxLength={longest}
        placeholder="https://"
        about={host && (platform ? t('platform', { platform, host }) : host)}
        error={fault && !unfinished ? tl(fault, { host: host ?? '', platform: platform ?? '' }) : error}
      />
      {!shown && (
        <Button small variant="plain" icon={Eye} onPress={() => setShown(true)}>
          {ts('card.show')}
        </Button>
      )}
      {value.trim() === '' && (
        <Button
          small
          variant="plain"
          icon={Dices}
          onPress={() => void api.sessions.newRoom({}).then(({ link: room }) => props.onChange?.(room))}
        >
          {ts('newRoom')}
        </Button>
      )}
    </div>
  )
}
