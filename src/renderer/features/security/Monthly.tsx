// What only she can see to, once a month: ticked with its day, and due again a month later (R076, R077, R126).
import { useTranslations } from 'use-intl'
import type { Check } from '#contract/security'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Row } from './Row.tsx'
import styles from './Security.module.css'

const OneCheck = ({ check: { name, doneAt, nextAt, due } }: { check: Check }) => {
  const t = useTranslations('security')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const change = async (work: Promise<unknown>, undo?: () => unknown) => {
    try {
      await work
      if (undo) toast(t('ticked', { check: t(`checks.${name}`) }), { undo })
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
    refresh()
  }
  const untick = () => void change(api.security.untick({ check: name }))
  const when = doneAt && f.relativeDay(doneAt)
  const state = when ? (due ? t('overdue', { when }) : t('done', { when, next: f.date(nextAt ?? '') })) : t('neverDone')
  return (
    <Row
      state={due ? 'look' : 'fine'}
      title={t(`checks.${name}`)}
      words={state}
      action={
        due && (
          <>
            {name === 'log' && <ButtonLink href={paths.audit}>{t('openLog')}</ButtonLink>}
            <Button
              aria-label={t('tickNamed', { check: t(`checks.${name}`) })}
              onPress={() => void change(api.security.tick({ check: name }), untick)}
            >
              {t('tick')}
            </Button>
          </>
        )
      }
    />
  )
}

export const Monthly = ({ checks }: { checks: readonly Check[] }) => (
  <ul className={styles['rows']}>
    {checks.map((check) => (
      <OneCheck key={check.name} check={check} />
    ))}
  </ul>
)
