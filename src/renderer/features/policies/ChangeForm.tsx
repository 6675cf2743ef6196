// Who answers for a policy, when it was approved, when it is looked at again.
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { policyFields, type PolicyRow } from '#contract/policies'
import { api, refresh } from '../../lib/door.ts'
import { useForm } from '../../lib/form.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSayKept } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useTitle } from './words.ts'
import styles from './Policies.module.css'

type Draft = Record<'owner' | 'approvedOn' | 'reviewMonths' | 'nextReviewOn', string>

const draftOf = ({ owner, approvedOn, reviewMonths, nextReviewOn }: PolicyRow): Draft => ({
  owner,
  approvedOn: approvedOn ?? '',
  reviewMonths: String(reviewMonths),
  nextReviewOn: nextReviewOn ?? ''
})

const formId = 'policy-form'

const OpenForm = ({ policy, kept, onClose }: { policy: PolicyRow; kept: Draft | undefined; onClose(): void }) => {
  const t = useTranslations('policies')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const title = useTitle()(policy)
  const { name, language } = policy
  const form = useForm<Draft>({
    schema: policyFields,
    initial: draftOf(policy),
    ...(kept ? { started: kept } : {}),
    send: async (values) => {
      await api.policies.change({ name, language, fields: policyFields.parse(values) })
      await drop()
      refresh()
      toast(t('form.saved'))
      onClose()
    }
  })
  const { keep, drop } = useKeeping(`policy:${name}-${language}`, form.dirty ? form.values : null)
  const { approvedOn, nextReviewOn, reviewMonths } = form.values
  const sayKept = useSayKept()
  const close = () => {
    sayKept({ ...form, keep })
    onClose()
  }
  const notYet = form.refused?.field === 'fields.approvedOn'
  return (
    <Dialog
      isOpen
      title={t('form.title', { title })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.sending}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={formId} className={styles['form']}>
        {form.refused && !notYet && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <TextField
          {...form.text('owner')}
          autoFocus
          label={t('form.owner')}
          maxLength={120}
          error={form.fault('owner') && t('faults.owner')}
        />
        <DateField
          label={t('form.approvedOn')}
          optional
          value={approvedOn || null}
          onChange={(date) => form.change({ approvedOn: date ?? '' })}
          error={notYet ? t('faults.notYet') : form.fault('approvedOn') && t('faults.date')}
        />
        <NumberField
          label={t('form.reviewMonths')}
          value={Number(reviewMonths)}
          // the day that stands there was counted with the months before
          onChange={(months) => form.change({ reviewMonths: Number.isNaN(months) ? '' : String(months), nextReviewOn: '' })}
          formatOptions={{ maximumFractionDigits: 0 }}
          error={form.fault('reviewMonths') && t('faults.reviewMonths')}
        />
        <DateField
          label={t('form.nextReviewOn')}
          about={t('form.nextReviewAbout')}
          optional
          value={nextReviewOn || null}
          onChange={(date) => form.change({ nextReviewOn: date ?? '' })}
          error={form.fault('nextReviewOn') && t(form.fault('nextReviewOn') === 'reviewBefore' ? 'faults.reviewBefore' : 'faults.date')}
        />
      </Form>
    </Dialog>
  )
}

export const ChangeForm = ({ policy, onClose }: { policy: PolicyRow; onClose(): void }) => {
  const kept = useKept(`policy:${policy.name}-${policy.language}`)
  if (kept === undefined) return null
  return <OpenForm policy={policy} kept={kept ? { ...draftOf(policy), ...kept } : undefined} onClose={onClose} />
}
