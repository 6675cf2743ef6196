// Where a client is met at a distance, on the client's page: by the link or by her word, and what speaks against it.
import { useState } from 'react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { api, useRead } from '../../lib/door.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Card } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useWork } from './useWork.ts'
import { called, toneOf, useWarningWords } from './words.ts'
import styles from './Platforms.module.css'

const Choose = ({ clientId, initial, onClose }: { clientId: string; initial: string; onClose(): void }) => {
  const t = useTranslations('platforms')
  const tu = useTranslations('ui')
  const work = useWork()
  const all = useRead('platforms.list', { language: shownLanguage() }).data ?? []
  const [to, setTo] = useState(initial)
  const choose = async () => {
    const put = (id: string) => work(() => api.platforms.choose({ clientIds: [clientId], platformId: id === 'link' ? null : id }))
    if (!(await put(to))) return
    toast(t('client.chosenNow'), { undo: () => put(initial) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('client.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" onPress={() => void choose()}>
            {t('move.go')}
          </Button>
        </>
      }
    >
      <Select
        label={t('client.title')}
        value={to}
        onChange={setTo}
        choices={[{ id: 'link', name: t('client.follow') }, ...all.map((one) => ({ id: one.id, name: called(one) }))]}
      />
    </Dialog>
  )
}

export const ClientPlatform = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('platforms')
  const tr = useTranslations('refusals')
  const { data, error } = useRead('platforms.ofClient', { clientId })
  const words = useWarningWords()
  const [choosing, setChoosing] = useState(false)
  if (error) return <Card title={t('client.title')}>{tr(error.code)}</Card>
  if (data === undefined) return null
  return (
    <Card
      title={t('client.title')}
      actions={
        <Button small variant="plain" onPress={() => setChoosing(true)}>
          {t('client.change')}
        </Button>
      }
    >
      {data === null ? (
        <p className={styles['quiet']}>{t('client.none')}</p>
      ) : (
        <>
          <p>
            <Link href={paths.platform(data.id)}>{called(data)}</Link>{' '}
            <span className={styles['quiet']}>{t(data.how === 'chosen' ? 'client.chosen' : 'client.byLink')}</span>
          </p>
          <p className={styles['quiet']}>{t(`client.endToEnd.${(data.endToEnd || 'unknown') as 'unknown'}`)}</p>
          {data.warnings.length > 0 && (
            <ul className={styles['warnings']}>
              {data.warnings.map((warning) => (
                <li key={warning} className={styles[toneOf(warning)]}>
                  {words(warning, data.until)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {choosing && <Choose clientId={clientId} initial={data?.how === 'chosen' ? data.id : 'link'} onClose={() => setChoosing(false)} />}
    </Card>
  )
}
