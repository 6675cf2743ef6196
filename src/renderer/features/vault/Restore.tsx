// A backup becomes the practice on this computer.
import { useState } from 'react'
import { FolderOpen } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { BackupCounts } from '#contract/backups'
import { api, refusalOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { useNotice } from '../../lib/notices.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { PassphraseField } from '../../ui/TextField.tsx'
import { Alone } from './Alone.tsx'
import { useLanguage } from './language.ts'
import { Sheet } from './Sheet.tsx'
import styles from './Vault.module.css'

interface ChosenFile {
  readonly fileName: string
  readonly bytes: number
}

const FileChoice = ({ file, fault, onChoose }: { file: ChosenFile | null; fault?: string; onChoose(): void }) => {
  const t = useTranslations('vault.restore')
  const f = useFormats()
  return (
    <div role="group" aria-label={t('file')}>
      <div className={styles['file']}>
        {file && (
          <span>
            <span className={styles['fileName']}>{file.fileName}</span> · {f.bytes(file.bytes)}
          </span>
        )}
        <Button icon={FolderOpen} onPress={onChoose}>
          {file ? t('other') : t('choose')}
        </Button>
      </div>
      {fault && (
        <p className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

export const Restore = ({ onBack, onDone }: { onBack(): void; onDone(counts: BackupCounts): void }) => {
  const t = useTranslations('vault.restore')
  const tr = useTranslations('refusals')
  const tv = useTranslations('vault')
  const fresh = useNewPassphrase(useLanguage())
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  /** Null as long as a keychain may be there. */
  const [alone, setAlone] = useState<boolean | null>(null)
  const [fault, setFault] = useState<ReturnType<typeof refusalOf> | null>(null)
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  useNotice('progress', ({ job, done, total }) => job === 'restore' && setProgress({ done, total }))

  const refuse = (thrown: unknown) => {
    const refused = refusalOf(thrown)
    if (refused.code === 'keychainUnavailable') setAlone(false)
    else if (refused.code !== 'cancelled') setFault(refused)
  }
  const choose = async () => {
    setFault(null)
    try {
      setFile(await api.backups.choose({}))
    } catch (thrown) {
      refuse(thrown)
    }
  }
  const restore = async () => {
    setSent(true)
    setFault(null)
    if (!file || passphrase === '' || !fresh.chosen || fresh.judgement?.problem) return
    setBusy(true)
    try {
      onDone(await api.backups.restore({ passphrase, newPassphrase: fresh.chosen, withoutKeychain: alone === true }))
    } catch (thrown) {
      refuse(thrown)
    } finally {
      setBusy(false)
    }
  }
  const wrong = fault?.code === 'backupPassphraseWrong' ? t('passphraseWrong') : undefined
  return (
    <Sheet title={t('title')} about={t('about')}>
      <Form
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void restore()
        }}
      >
        <FileChoice file={file} fault={sent && !file ? t('missing') : undefined} onChoose={() => void choose()} />
        <PassphraseField
          label={t('passphrase')}
          name="backupPassphrase"
          maxLength={1024}
          value={passphrase}
          onChange={setPassphrase}
          error={sent && passphrase === '' ? t('passphraseMissing') : wrong}
        />
        <div className={styles['fresh']}>
          <NewPassphrase fresh={fresh} sent={sent} label={t('fresh')} />
        </div>
        {alone !== null && <Alone chosen={alone} onChoose={setAlone} />}
        {fault && !wrong && <Banner tone="risk">{tr(fault.code)}</Banner>}
        {busy && <Progress label={t('working')} {...progress} />}
        <div className={styles['buttons']}>
          <Button variant="plain" onPress={onBack} isDisabled={busy}>
            {tv('back')}
          </Button>
          <Button type="submit" variant="primary" isPending={busy}>
            {t('go')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
