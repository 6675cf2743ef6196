// What a session is not begun without, unless she says why: consents, the screening, a platform that is fit for it.
import { ClipboardCheck, FileText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Missing } from '#contract/consents'
import { graveWarnings } from '#contract/platforms'
import type { ScreeningLack } from '#contract/screenings'
import { byLink, type StartSaid } from '#contract/sessions'
import { api, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useMissingWords } from '../../lib/missing.ts'
import { go, paths } from '../../lib/paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Sessions.module.css'

interface ConsentsProps {
  readonly clientId: string
  readonly missing: readonly Missing[]
  onRecord(missing: readonly Missing[]): void
}

export const Consents = ({ clientId, missing, onRecord }: ConsentsProps) => {
  const t = useTranslations('sessions.card')
  const tg = useTranslations('consents.guard')
  const words = useMissingWords()
  return (
    <section className={styles['fields']} aria-label={t('consents')}>
      <h3 className={styles['head']}>{t('consents')}</h3>
      {missing.length === 0 ? (
        <p className={styles['quiet']}>{t('consentsThere')}</p>
      ) : (
        <>
          <ul className={styles['missing']}>
            {missing.map((one) => (
              <li key={`${one.kind} ${one.person}`}>{words(one)}</li>
            ))}
          </ul>
          <div className={styles['buttons']}>
            <Button small onPress={() => onRecord(missing)}>
              {tg('record')}
            </Button>
            <ButtonLink small icon={FileText} href={paths.prepare(clientId)}>
              {tg('prepare')}
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  )
}

/** Looked at before the first session at a distance (R040). */
export const Screening = ({ clientId, lack }: { clientId: string; lack: ScreeningLack }) => {
  const t = useTranslations('screenings')
  const tr = useTranslations('refusals')
  const begin = async () => {
    try {
      const { id } = await api.screenings.begin({ clientId })
      go(paths.screening(id))
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (
    <div className={styles['fields']}>
      <ul className={styles['missing']}>
        <li>
          {t('guard.line', { state: t(`states.${lack.state}`) })} {lack.why && t(`why.${lack.why}`)}
        </li>
      </ul>
      <div className={styles['buttons']}>
        <Button small icon={ClipboardCheck} onPress={() => void begin()}>
          {t('guard.do')}
        </Button>
      </div>
    </div>
  )
}

export const useMissing = (clientId: string, said: StartSaid, expected: readonly string[]) => {
  const session = useRead('consents.missing', { clientId, purpose: said.modality }, { keep: true }).data
  const recording = useRead(
    'consents.missing',
    { clientId, purpose: 'recording', persons: [...expected].slice(0, 12) },
    { enabled: said.recorded, keep: true }
  ).data
  const screening = useRead('screenings.missing', { clientId, modality: said.modality }, { keep: true }).data
  return {
    screening: screening ?? null,
    known: session !== undefined && screening !== undefined,
    missing: [...(session ?? []), ...(said.recorded ? (recording ?? []) : [])]
  }
}

/** What speaks so much against the platform that she must say why she goes on, in words. */
export const useUnfit = (clientId: string, modality: StartSaid['modality']): string[] => {
  const t = useTranslations('platforms.warnings')
  const { calendarDate } = useFormats()
  const platform = useRead('platforms.ofClient', { clientId }, { enabled: byLink.includes(modality) }).data
  if (!platform || !byLink.includes(modality)) return []
  return platform.warnings
    .filter((warning) => graveWarnings.includes(warning))
    .map((warning) => t(warning, { date: platform.until === null ? '' : calendarDate(platform.until) }))
}
