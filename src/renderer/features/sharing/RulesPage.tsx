// The rules about speaking without consent, place by place: data with source and day, changed by her (R060).
import { useState } from 'react'
import { Pencil, Plus, Scale, Undo2 } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { jurisdictions } from '#contract/fields'
import { exceptionKinds, forces, ruleFields, type DisclosureRule, type RuleFields } from '#contract/sharing'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useForm } from '../../lib/form.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { RuleFacts } from './Law.tsx'
import styles from './Sharing.module.css'

type RuleDraft = Record<keyof RuleFields, string>

const draftOf = ({ place, kind, force, rule, authority, phone, deadline, source, checkedOn }: RuleFields): RuleDraft => ({
  place,
  kind,
  force,
  rule,
  authority,
  phone,
  deadline,
  source,
  checkedOn: checkedOn ?? ''
})

const blank = (place: string): RuleDraft => ({
  place,
  kind: 'other',
  force: 'may',
  rule: '',
  authority: '',
  phone: '',
  deadline: '',
  source: '',
  checkedOn: ''
})

const formId = 'rule-form'

const RuleForm = ({
  of,
  initial,
  kept,
  onClose
}: {
  of: string | null
  initial: RuleDraft
  kept: RuleDraft | undefined
  onClose(): void
}) => {
  const t = useTranslations('sharing')
  const tp = useTranslations('settings.practice.places')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const form = useForm<RuleDraft>({
    schema: ruleFields,
    initial,
    ...(kept ? { started: kept } : {}),
    send: async (values) => {
      await api.sharing.saveRule({ key: of, fields: ruleFields.parse(values) })
      await drop()
      refresh()
      toast(t('rules.form.saved'))
      onClose()
    }
  })
  const { drop } = useKeeping(`rule:${(of ?? 'new').replace('.', '-')}`, form.dirty ? form.values : null)
  const { values } = form
  const other = (name: keyof RuleDraft) => form.fault(name) && t('faults.other')
  return (
    <Dialog
      wide
      isOpen
      title={t('rules.form.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.sending}>
            {t('rules.form.save')}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={formId} className={styles['fields']}>
        {form.restored && <Banner>{t('wizard.restored')}</Banner>}
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <div className={styles['pair']}>
          <Select
            label={t('rules.form.place')}
            value={values.place}
            onChange={(place) => form.change({ place })}
            choices={jurisdictions.map((id) => ({ id, name: tp(id) }))}
          />
          <Select
            label={t('rules.form.kind')}
            value={values.kind}
            onChange={(kind) => form.change({ kind })}
            choices={exceptionKinds.map((id) => ({ id, name: t(`kinds.${id}`) }))}
          />
        </div>
        <RadioGroup
          inline
          label={t('wizard.force')}
          value={values.force}
          onChange={(force) => form.change({ force })}
          choices={forces.map((id) => ({ id, name: t(`forces.${id}`) }))}
        />
        <TextArea {...form.text('rule')} label={t('rules.form.rule')} maxLength={400} error={form.fault('rule') && t('faults.rule')} />
        <div className={styles['pair']}>
          <TextField {...form.text('authority')} label={t('rules.form.authority')} maxLength={200} optional error={other('authority')} />
          <TextField {...form.text('phone')} label={t('rules.form.phone')} maxLength={100} optional error={other('phone')} />
        </div>
        <div className={styles['pair']}>
          <TextField {...form.text('deadline')} label={t('rules.form.deadline')} maxLength={120} optional error={other('deadline')} />
          <DateField
            label={t('rules.form.checkedOn')}
            optional
            value={values.checkedOn || null}
            onChange={(day) => form.change({ checkedOn: day ?? '' })}
            error={other('checkedOn')}
          />
        </div>
        <TextField
          {...form.text('source')}
          label={t('rules.form.source')}
          maxLength={300}
          error={form.fault('source') && t('faults.source')}
        />
      </Form>
    </Dialog>
  )
}

const OpenForm = ({ of, initial, onClose }: { of: string | null; initial: RuleDraft; onClose(): void }) => {
  const kept = useKept(`rule:${(of ?? 'new').replace('.', '-')}`)
  if (kept === undefined) return null
  const known = kept && Object.fromEntries(Object.entries(kept).filter(([name]) => name in initial))
  return <RuleForm of={of} initial={initial} kept={known ? { ...initial, ...known } : undefined} onClose={onClose} />
}

const useDropping = () => {
  const t = useTranslations('sharing.rules')
  const tr = useTranslations('refusals')
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
  return async ({ key, inLibrary, own: _own, ...fields }: DisclosureRule) =>
    (await attempt(() => api.sharing.dropRule({ key }))) &&
    toast(t(inLibrary ? 'reset' : 'drop'), { undo: () => attempt(() => api.sharing.saveRule({ key: inLibrary ? key : null, fields })) })
}

export const RulesPage = () => {
  const t = useTranslations('sharing')
  const tp = useTranslations('settings.practice.places')
  const [which, setWhich] = useState<'here' | 'all'>('here')
  const [open, setOpen] = useState<DisclosureRule | 'new' | null>(null)
  const drop = useDropping()
  const { data, error, refetch } = useRead('sharing.rules', { all: which === 'all', language: shownLanguage() }, { keep: true })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  const kinds = exceptionKinds.filter((kind) => data.some((rule) => rule.kind === kind))
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.disclosures, label: t('title') }}
        title={t('rules.title')}
        about={t('rules.about')}
        actions={
          <Button icon={Plus} onPress={() => setOpen('new')}>
            {t('rules.add')}
          </Button>
        }
      />
      <div className={styles['stack']}>
        <Chips
          label={t('rules.which')}
          value={which}
          onChange={(id) => setWhich(id)}
          choices={(['here', 'all'] as const).map((id) => ({ id, name: t(`rules.${id}`) }))}
        />
        {kinds.length === 0 && (
          <EmptyState small icon={Scale} title={t('wizard.noRules')}>
            {t('rules.about')}
          </EmptyState>
        )}
        {kinds.map((kind) => (
          <Card key={kind} title={t(`kinds.${kind}`)}>
            <ul className={styles['list']}>
              {data
                .filter((rule) => rule.kind === kind)
                .map((rule) => (
                  <li key={rule.key} className={styles['rule']}>
                    <div className={styles['ruleWords']}>
                      <RuleFacts rule={rule} />
                    </div>
                    <MenuButton
                      label={t('rules.more', { kind: t(`kinds.${kind}`), place: tp(rule.place) })}
                      actions={[
                        { id: 'change', label: t('rules.change'), icon: Pencil, run: () => setOpen(rule) },
                        ...(rule.own
                          ? [
                              {
                                id: 'drop',
                                label: t(rule.inLibrary ? 'rules.reset' : 'rules.drop'),
                                icon: Undo2,
                                run: () => void drop(rule)
                              }
                            ]
                          : [])
                      ]}
                    />
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
      {open && (
        <OpenForm
          of={open === 'new' ? null : open.key}
          initial={open === 'new' ? blank(data[0]?.place ?? 'EU') : draftOf(open)}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}
