// What the law lets or makes her say: the rules of her places, to be taken or not, and the record that is kept (R059, R060).
import { useTranslations } from 'use-intl'
import { exceptionKinds, forces, type DisclosureRule } from '#contract/sharing'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { kindChosen, ruleTaken, type Sources } from './shareDraft.ts'
import { useFaultWords, type ShareForm } from './useFaultWords.ts'
import styles from './Sharing.module.css'

export const RuleFacts = ({ rule }: { rule: DisclosureRule }) => {
  const t = useTranslations('sharing')
  const tp = useTranslations('settings.practice.places')
  const f = useFormats()
  const facts = [
    rule.authority && t('wizard.authority', { authority: rule.authority }),
    rule.phone && t('wizard.phone', { phone: rule.phone }),
    rule.deadline && t('wizard.deadline', { deadline: rule.deadline })
  ].filter(Boolean)
  return (
    <>
      <p className={styles['head']}>
        <Badge tone={rule.force === 'must' ? 'accent' : 'plain'}>{t(`forces.${rule.force}`)}</Badge>
        <strong>{tp(rule.place)}</strong>
        {rule.checkedOn === null && <Badge tone="due">{t('wizard.toCheck')}</Badge>}
        {rule.own && <Badge>{t('rules.own')}</Badge>}
      </p>
      <p>{rule.rule}</p>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      <p className={styles['quiet']}>
        {t('wizard.source', { source: rule.source })}
        {rule.checkedOn !== null && ` · ${t('wizard.checked', { date: f.calendarDate(rule.checkedOn) })}`}
      </p>
    </>
  )
}

interface LawProps {
  readonly form: ShareForm
  /** Of her places; undefined until they are known. */
  readonly rules: readonly DisclosureRule[] | undefined
  readonly sources: Sources
}

const Rules = ({ form, rules: all, sources }: LawProps) => {
  const t = useTranslations('sharing.wizard')
  if (!all) return null
  const rules = all.filter(({ kind }) => kind === form.values.kind)
  return (
    <section className={styles['rules']} aria-label={t('rules')}>
      <div className={styles['head']}>
        <strong>{t('rules')}</strong>
        <ButtonLink small variant="plain" href={paths.disclosureRules}>
          {t('change')}
        </ButtonLink>
      </div>
      {rules.length === 0 && <p className={styles['quiet']}>{t('noRules')}</p>}
      <ul className={styles['list']}>
        {rules.map((rule) => (
          <li key={rule.key}>
            <RuleFacts rule={rule} />
            <Button small onPress={() => form.change(ruleTaken(form.values, sources, rule))}>
              {t('use')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Law = (props: LawProps) => {
  const { form, sources } = props
  const t = useTranslations('sharing')
  const fault = useFaultWords(form)
  const { kind, force, informed, heldUntil } = form.values
  return (
    <>
      <Select
        label={t('wizard.kind')}
        value={kind}
        onChange={(chosen) => form.change(kindChosen(form.values, sources, chosen))}
        choices={exceptionKinds.map((id) => ({ id, name: t(`kinds.${id}`) }))}
      />
      <Rules {...props} />
      <div className={styles['pair']}>
        <TextField {...form.text('legalBasis')} label={t('wizard.legalBasis')} maxLength={300} error={fault('legalBasis')} />
        <RadioGroup
          inline
          label={t('wizard.force')}
          value={force}
          onChange={(chosen) => form.change({ force: chosen })}
          choices={forces.map((id) => ({ id, name: t(`forces.${id}`) }))}
        />
      </div>
      <TextArea {...form.text('facts')} label={t('wizard.facts')} about={t('wizard.factsAbout')} maxLength={4000} error={fault('facts')} />
      <TextField {...form.text('contact')} label={t('wizard.contact')} maxLength={200} optional error={fault('contact')} />
      <TextField {...form.text('consulted')} label={t('wizard.consulted')} maxLength={300} optional error={fault('consulted')} />
      <Checkbox isSelected={informed === 'yes'} onChange={(told) => form.change({ informed: told ? 'yes' : '' })}>
        {t('wizard.informed')}
      </Checkbox>
      {informed !== 'yes' && <TextArea {...form.text('whyNot')} label={t('wizard.whyNot')} maxLength={500} error={fault('whyNot')} />}
      <DateField
        label={t('wizard.heldUntil')}
        about={t('wizard.heldUntilAbout')}
        optional
        value={heldUntil || null}
        onChange={(date) => form.change({ heldUntil: date ?? '' })}
        error={fault('heldUntil')}
      />
    </>
  )
}
