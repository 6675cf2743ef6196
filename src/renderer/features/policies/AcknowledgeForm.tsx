// That somebody has acknowledged a policy: which version, when, and how.
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { acknowledgedHow, acknowledgementFields, type AcknowledgedHow, type OnePolicy, type PolicyReader } from '#contract/policies'
import { api, refresh } from '../../lib/door.ts'
import { useForm } from '../../lib/form.ts'
import { dayIn, useFormats } from '../../lib/format.ts'
import { useRead } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useTrying } from './work.ts'
import styles from './Policies.module.css'

type Draft = Record<'on' | 'how' | 'documentId' | 'version' | 'note', string>

interface FormProps {
  readonly policy: OnePolicy
  readonly reader: Pick<PolicyReader, 'person' | 'name'>
  onClose(): void
}

const formId = 'acknowledge-form'

const What = ({ policy, form }: { policy: OnePolicy; form: ReturnType<typeof useForm<Draft>> }) => {
  const t = useTranslations('policies')
  const f = useFormats()
  const { versions, signed } = policy
  const { how, documentId, version } = form.values
  if (how === 'document' && signed.length === 0) return <Banner>{t('acknowledge.noDocuments')}</Banner>
  if (how === 'document')
    return (
      <Select
        label={t('acknowledge.document')}
        value={documentId}
        onChange={(chosen) => form.change({ documentId: chosen })}
        choices={signed.map(({ id, title, names, signedAt }) => ({
          id,
          name: t('acknowledge.signed', { title, names: names.join(', '), when: f.date(signedAt) })
        }))}
        error={form.fault('documentId') && t('faults.document')}
      />
    )
  if (versions.length < 2) return null
  return (
    <Select
      label={t('acknowledge.version')}
      value={version}
      onChange={(chosen) => form.change({ version: chosen })}
      choices={versions.map((id, place) => ({ id, name: place === 0 ? t('acknowledge.inForce', { version: id }) : id }))}
    />
  )
}

const OpenForm = ({ policy, reader, today, onClose }: FormProps & { today: string }) => {
  const t = useTranslations('policies')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const attempt = useTrying()
  const { name, language, versions, signed } = policy
  const form = useForm<Draft>({
    schema: acknowledgementFields,
    initial: { on: today, how: 'paper', documentId: '', version: versions[0] ?? '', note: '' },
    send: async (values) => {
      const { id } = await api.policies.acknowledge({ name, language, person: reader.person, fields: acknowledgementFields.parse(values) })
      refresh()
      toast(t('acknowledge.saved'), { undo: () => attempt(() => api.policies.takeBack({ id }), { text: t('undone') }) })
      onClose()
    }
  })
  const { on, how } = form.values
  const notYet = form.refused?.field === 'fields.on'
  const choose = (chosen: AcknowledgedHow) => form.change({ how: chosen, documentId: chosen === 'document' ? (signed[0]?.id ?? '') : '' })
  return (
    <Dialog
      isOpen
      title={t('acknowledge.title', { name: reader.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.sending}>
            {t('acknowledge.save')}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={formId} className={styles['form']}>
        {form.refused && !notYet && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <Select
          label={t('acknowledge.how')}
          value={how as AcknowledgedHow}
          onChange={choose}
          choices={acknowledgedHow.map((id) => ({ id, name: t(`acknowledge.hows.${id}`) }))}
        />
        <What policy={policy} form={form} />
        <DateField
          label={t('acknowledge.on')}
          value={on || null}
          onChange={(date) => form.change({ on: date ?? '' })}
          error={notYet || form.fault('on') ? t('faults.on') : undefined}
        />
        <TextField
          {...form.text('note')}
          label={t('acknowledge.note')}
          about={t('acknowledge.noteAbout')}
          maxLength={300}
          optional
          error={form.fault('note') && t('faults.note')}
        />
      </Form>
    </Dialog>
  )
}

export const AcknowledgeForm = (props: FormProps) => {
  const zone = useRead('settings.get', {}).data?.timeZone
  return zone === undefined ? null : <OpenForm {...props} today={dayIn(zone)} />
}
