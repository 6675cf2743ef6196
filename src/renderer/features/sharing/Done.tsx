// What remains to be done once it has left: the passphrase by another way, and a mail that says nothing.
import { useRef, useState } from 'react'
import { Copy, FolderOpen } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { languages, type Language } from '#contract/fields'
import type { ShareWay } from '#contract/sharing'
import { api } from '../../lib/door.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Sharing.module.css'

export interface Left {
  readonly folder: string | null
  readonly way: ShareWay
  readonly language: Language
  readonly passphrase: string
}

/** The clipboard's own interface asks for a permission that no page gets here. */
const copyFrom = (element: HTMLElement | null): boolean => {
  if (!element) return false
  getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}

const Copied = ({ label, action, children }: { label: string; action: string; children: string }) => {
  const t = useTranslations('sharing.wizard.done')
  const words = useRef<HTMLParagraphElement>(null)
  return (
    <div className={styles['mail']} role="group" aria-label={label}>
      <p className={styles['quiet']}>{label}</p>
      <p ref={words} className={styles['mailWords']}>
        {children}
      </p>
      <Button small icon={Copy} onPress={() => copyFrom(words.current) && toast(t('copied'))}>
        {action}
      </Button>
    </div>
  )
}

const Mail = ({ way, language: own }: { way: 'pdf' | 'age'; language: Language }) => {
  const t = useTranslations('sharing')
  const [language, setLanguage] = useState<Language>(own)
  return (
    <Card
      title={t('wizard.done.mail')}
      actions={
        <Chips
          label={t('wizard.language')}
          value={language}
          onChange={(id) => setLanguage(id)}
          choices={languages.map((id) => ({ id, name: t(`wizard.languages.${id}`) }))}
        />
      }
    >
      <div className={styles['fields']} lang={language}>
        <p className={styles['quiet']}>{t('wizard.done.mailAbout')}</p>
        <Copied label={t('wizard.done.subject')} action={t('wizard.done.copySubject')}>
          {t(`mail.subject.${language}`)}
        </Copied>
        <Copied label={t('wizard.done.body')} action={t('wizard.done.copyBody')}>
          {t(`mail.${way}.${language}`)}
        </Copied>
      </div>
    </Card>
  )
}

export const Done = ({ clientId, left }: { clientId: string; left: Left }) => {
  const t = useTranslations('sharing.wizard.done')
  const { folder, way, language, passphrase } = left
  const encrypted = way === 'pdf' || way === 'age'
  const became = encrypted ? 'encrypted' : way === 'print' ? 'printed' : 'told'
  return (
    <Page width="narrow">
      <PageHeader
        title={t(`title.${became}`)}
        actions={
          <>
            <ButtonLink href={paths.disclosuresOf(clientId)}>{t('ledger')}</ButtonLink>
            <ButtonLink variant="primary" href={paths.client(clientId)}>
              {t('back')}
            </ButtonLink>
          </>
        }
      />
      <div className={styles['stack']}>
        <Banner
          action={
            encrypted && (
              <Button small icon={FolderOpen} onPress={() => void api.documents.showSaved({}).catch(() => null)}>
                {t('show')}
              </Button>
            )
          }
        >
          {became === 'encrypted' ? t('saved', { folder: folder ?? '' }) : t(became)}
        </Banner>
        {encrypted && (
          <Card>
            <div className={styles['cardTop']}>
              <p className={styles['quiet']}>{t('secret')}</p>
              <p className={styles['passphrase']} lang="">
                {passphrase}
              </p>
            </div>
          </Card>
        )}
        {encrypted && <Mail way={way} language={language} />}
      </div>
    </Page>
  )
}
