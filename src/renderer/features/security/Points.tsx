// What protects the practice, point by point; each says how it stands and leads to what mends it.
import type { ReactNode } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { diskAnswers, type Panel, type Point, type PointName } from '#contract/security'
import type { InputOf } from '../../lib/door.ts'
import { refusalOf, useWrite } from '../../lib/door.ts'
import { run } from '../../lib/commands.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { toast } from '../../ui/Toast.tsx'
import { DrillPoint } from './DrillPoint.tsx'
import { Row } from './Row.tsx'
import styles from './Security.module.css'

interface PointProps {
  readonly point: Point
  readonly panel: Panel
  onChangePassphrase(): void
}

const Passphrase = ({ point: { state, at }, onChangePassphrase }: PointProps) => {
  const t = useTranslations('security.points.passphrase')
  const f = useFormats()
  return (
    <Row
      state={state}
      title={t('title')}
      words={at ? t('fine', { when: f.relativeDay(at) }) : t('unknown')}
      action={<Button onPress={onChangePassphrase}>{t('do')}</Button>}
    />
  )
}

const Factors = ({ point: { state, at }, panel }: PointProps) => {
  const t = useTranslations('security.points.factors')
  const f = useFormats()
  const { keychain, keyFile } = panel.vault
  const words = [keychain ? t('keychain') : !keyFile && t('alone'), keyFile && t('keyFile'), at && t('keyFileGone', { when: f.date(at) })]
  return (
    <Row
      state={state}
      title={t('title')}
      words={words.filter(Boolean).join(' ')}
      action={(state !== 'fine' || at) && <ButtonLink href={paths.settings}>{t('do')}</ButtonLink>}
    />
  )
}

const Recovery = ({ point: { state } }: PointProps) => {
  const t = useTranslations('security.points.recovery')
  return (
    <Row
      state={state}
      title={t('title')}
      words={state === 'fine' ? t('fine') : t('act')}
      action={state !== 'fine' && <ButtonLink href={paths.recoveryKit}>{t('do')}</ButtonLink>}
    />
  )
}

/** Changes one setting at a press, where that is all it takes. */
const Mend = ({ change, children }: { change: InputOf<'settings.change'>; children: string }) => {
  const tr = useTranslations('refusals')
  const save = useWrite('settings.change')
  return (
    <Button isPending={save.isPending} onPress={() => save.mutate(change, { onError: ({ code }) => toast(tr(code), { bad: true }) })}>
      {children}
    </Button>
  )
}

const AutoLock = ({ point: { state }, panel }: PointProps) => {
  const t = useTranslations('security.points.autoLock')
  return (
    <Row
      state={state}
      title={t('title')}
      words={t('about', { minutes: panel.autoLockMinutes })}
      action={state !== 'fine' && <Mend change={{ autoLockMinutes: 5 }}>{t('do')}</Mend>}
    />
  )
}

const Reask = ({ point: { state } }: PointProps) => {
  const t = useTranslations('security.points.reask')
  return (
    <Row
      state={state}
      title={t('title')}
      words={state === 'fine' ? t('fine') : t('look')}
      action={state !== 'fine' && <Mend change={{ reaskBeforeExport: true }}>{t('do')}</Mend>}
    />
  )
}

const Disk = ({ point: { state, at }, panel: { disk } }: PointProps) => {
  const t = useTranslations('security.points.disk')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const answer = useWrite('security.answerDisk')
  const choose = async (chosen: (typeof diskAnswers)[number]) => {
    try {
      await answer.mutateAsync({ answer: chosen })
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (
    <Row state={state} title={t('title')} words={disk && at ? t(disk, { when: f.relativeDay(at) }) : t('never')}>
      <div className={styles['more']}>
        <Chips
          label={t('label')}
          value={disk}
          onChange={(chosen) => void choose(chosen)}
          choices={diskAnswers.map((id) => ({ id, name: t(`answers.${id}`) }))}
        />
        <Disclosure>
          <AriaButton slot="trigger" className={styles['how']}>
            {t('how')}
          </AriaButton>
          <DisclosurePanel>
            <ul className={styles['ways']}>
              <li>{t('windows')}</li>
              <li>{t('mac')}</li>
              <li>{t('linux')}</li>
            </ul>
          </DisclosurePanel>
        </Disclosure>
      </div>
    </Row>
  )
}

const Backup = ({ point: { state, at }, panel: { earlierKey, elsewhere } }: PointProps) => {
  const t = useTranslations('security.points.backup')
  const tr = useTranslations('refusals')
  const f = useFormats()
  return (
    <Row
      state={state}
      title={t('title')}
      words={
        at
          ? t(earlierKey ? 'earlierKey' : state !== 'act' ? 'fine' : f.daysFromToday(at) > 0 ? 'ahead' : 'act', {
              when: f.relativeDay(at)
            })
          : t('never')
      }
      action={state === 'act' && <Button onPress={() => run('backup')}>{t('do')}</Button>}
    >
      {elsewhere?.fault && (
        <p className={styles['words']}>
          {t('elsewhereFailed', { when: f.relativeDay(elsewhere.at) })} {tr(elsewhere.fault)}
        </p>
      )}
      <Link className={styles['further']} href={paths.copiesElsewhere}>
        {t('elsewhere')}
      </Link>
    </Row>
  )
}

const Version = ({ point: { state }, panel: { program } }: PointProps) => {
  const t = useTranslations('security.points.version')
  const f = useFormats()
  const date = f.calendarDate(program.builtOn)
  return <Row state={state} title={t('title')} words={t(state === 'fine' ? 'about' : 'old', { version: program.version, date })} />
}

const rows: Readonly<Record<PointName, (props: PointProps) => ReactNode>> = {
  passphrase: Passphrase,
  factors: Factors,
  recovery: Recovery,
  autoLock: AutoLock,
  reask: Reask,
  disk: Disk,
  backup: Backup,
  drill: DrillPoint,
  version: Version
}

export const Points = ({ panel, onChangePassphrase }: Omit<PointProps, 'point'>) => (
  <ul className={styles['rows']}>
    {panel.points.map((point) => {
      const One = rows[point.name]
      return <One key={point.name} point={point} panel={panel} onChangePassphrase={onChangePassphrase} />
    })}
  </ul>
)
