// Vaults that a restore has set aside: kept until she deletes them, knowing what she does.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { AsideVault } from '#contract/backups'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { isoDate, useFormats } from '../../lib/format.ts'
import { systemZone } from '../../lib/i18n.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Card } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Backups.module.css'

/** Days are told in the practice's zone: the one she reads is the one she types. */
const useZone = (): string => useRead('settings.get', {}).data?.timeZone ?? systemZone()

const useWords = () => {
  const t = useTranslations('backups.aside')
  const f = useFormats()
  return ({ counts, bytes, newestNoteAt }: AsideVault): string =>
    [counts ? t('holds', { ...counts }) : t('unknown'), newestNoteAt ? t('newest', { when: f.date(newestNoteAt) }) : null, f.bytes(bytes)]
      .filter(Boolean)
      .join(' · ')
}

const Delete = ({ vault, onClose }: { vault: AsideVault; onClose(): void }) => {
  const t = useTranslations('backups.aside')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const wordsOf = useWords()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | undefined>()
  const [refused, setRefused] = useState<string | null>(null)
  const zone = useZone()
  const day = isoDate(vault.at, zone)
  const remove = async () => {
    if (typed.trim() !== day) return setFault(t('differs', { day }))
    try {
      await api.backups.deleteAside({ id: vault.id, typed: day })
      refresh()
      toast(t('deleted'))
      onClose()
    } catch (thrown) {
      setRefused(tr(refusalOf(thrown).code))
    }
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('title_', { when: f.date(vault.at, zone) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="danger" onPress={() => void remove()}>
            {t('delete')}
          </Button>
        </>
      }
    >
      <Form
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void remove()
        }}
      >
        <p>{t('what', { holds: wordsOf(vault) })}</p>
        <TextField
          label={t('type', { day })}
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setFault(undefined)
          }}
          error={fault}
        />
        {refused && <Banner tone="risk">{refused}</Banner>}
      </Form>
    </Dialog>
  )
}

export const SetAside = ({ vaults }: { vaults: readonly AsideVault[] }) => {
  const t = useTranslations('backups.aside')
  const f = useFormats()
  const wordsOf = useWords()
  const zone = useZone()
  const [deleting, setDeleting] = useState<AsideVault | null>(null)
  return (
    <Card flush title={t('title')}>
      <p className={styles['cardAbout']}>{t('about')}</p>
      <ul className={styles['rows']}>
        {vaults.map((vault) => (
          <li key={vault.id} className={styles['place']}>
            <div className={styles['placeHead']}>
              <div>
                <p className={styles['strong']}>{f.moment(vault.at, zone)}</p>
                <p className={styles['quiet']}>{wordsOf(vault)}</p>
                <p className={styles['quiet']}>
                  {vault.backedUpAt ? t('back', { when: f.moment(vault.backedUpAt, zone) }) : t('noBackup')}
                </p>
              </div>
              <Button small aria-label={t('deleteNamed', { when: f.date(vault.at, zone) })} onPress={() => setDeleting(vault)}>
                {t('deleteAsk')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {deleting && <Delete vault={deleting} onClose={() => setDeleting(null)} />}
    </Card>
  )
}
