// A new recovery kit from within the practice: the passphrase first, then the key and its proof.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { useWait, Waiting } from '../../ui/Waiting.tsx'
import { KeyChoice, useKeyChoice } from './KeyChoice.tsx'
import { KitSteps, type KitFrame } from './KitSteps.tsx'
import styles from './Kit.module.css'

const KitOnPage: KitFrame = ({ title, about, children }) => {
  const t = useTranslations('vault.kit')
  return (
    <Page width="narrow">
      <PageHeader back={{ href: paths.settings, label: t('settings') }} title={title} about={about} />
      {children}
    </Page>
  )
}

const Ask = ({ onProposed }: { onProposed(groups: string[]): void }) => {
  const t = useTranslations('vault.kit')
  const tr = useTranslations('refusals')
  const choice = useKeyChoice('passphrase')
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { left, wait } = useWait()
  const propose = async () => {
    setRefused(null)
    if (!choice.send()) return
    setBusy(true)
    try {
      onProposed((await api.vault.proposeRecoveryKey({ passphrase: choice.typed })).groups)
    } catch (thrown) {
      const { code, waitMs } = refusalOf(thrown)
      if (waitMs) wait(waitMs)
      if (code !== 'tooSoon' && !choice.refuse(code)) setRefused(tr(code))
      setBusy(false)
    }
  }
  return (
    <Form
      className={styles['ask']}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && left === 0) void propose()
      }}
    >
      <KeyChoice choice={choice} autoFocus />
      <Waiting seconds={left} />
      {refused && <Banner tone="risk">{refused}</Banner>}
      <div>
        <Button type="submit" variant="primary" isPending={busy} isDisabled={left > 0}>
          {t('show')}
        </Button>
      </div>
    </Form>
  )
}

export const KitPage = () => {
  const t = useTranslations('vault.kit')
  const state = useRead('vault.state', {}).data
  const [groups, setGroups] = useState<string[] | null>(null)
  const leave = () => {
    refresh()
    go(paths.settings)
  }
  if (!groups) {
    return (
      <KitOnPage title={t('make')} about={t('makeAbout')} last={false}>
        <Ask onProposed={setGroups} />
      </KitOnPage>
    )
  }
  return (
    <KitSteps
      groups={groups}
      about={state?.recovery ? `${t('about')} ${t('replaces')}` : t('about')}
      frame={KitOnPage}
      replaces={state?.recovery === true}
      onDone={leave}
      onLater={leave}
    />
  )
}
