// The form of the emergency sheet: usual places of session, whom to tell, doctor, nearest crisis team.
import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { sheetFields, type SheetFields } from '#contract/emergency'
import { api, refresh } from '../../lib/door.ts'
import { useForm } from '../../lib/form.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { CountryField } from '../../ui/ComboBox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSayKept } from '../../ui/FormDialog.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { draftOf, fieldsOf, letters, writtenPlaces, type SheetDraft } from './draft.ts'
import styles from './Emergency.module.css'

/** The schema's paths are `places.0.label`; the form's field is `labelA`. */
const schema = z.unknown().superRefine((draft, context) => {
  const written = writtenPlaces(draft as SheetDraft)
  for (const { path, message } of sheetFields.safeParse(fieldsOf(draft as SheetDraft)).error?.issues ?? []) {
    const field = path[0] === 'places' ? `${String(path[2])}${written[Number(path[1])]}` : String(path[0])
    context.addIssue({ code: 'custom', message, path: [field] })
  }
})

type State = ReturnType<typeof useForm<SheetDraft>>

const Place = ({ form, letter, nth }: { form: State; letter: string; nth: number }) => {
  const t = useTranslations('emergency')
  const fault = (name: string) => form.fault(`${name}${letter}`) && t('faults.other')
  return (
    <fieldset className={styles['group']}>
      <legend>{nth === 0 ? t('form.usual') : t('form.placeNumber', { n: String(nth + 1) })}</legend>
      <div className={styles['pair']}>
        <TextField
          {...form.text(`label${letter}`)}
          label={t('form.label')}
          about={t('form.labelAbout')}
          maxLength={80}
          error={form.fault(`label${letter}`) && t('faults.label')}
        />
        <TextField {...form.text(`phone${letter}`)} type="tel" label={t('form.phone')} maxLength={40} optional error={fault('phone')} />
        <CountryField
          label={t('form.country')}
          value={form.values[`country${letter}`] ?? ''}
          onChange={(country) => form.change({ [`country${letter}`]: country })}
          error={fault('country')}
        />
        <TextField
          {...form.text(`directDial${letter}`)}
          label={t('form.directDial')}
          about={t('form.directDialAbout')}
          maxLength={60}
          optional
          error={fault('directDial')}
        />
      </div>
      <TextArea {...form.text(`address${letter}`)} label={t('form.address')} maxLength={300} optional error={fault('address')} />
    </fieldset>
  )
}

const People = ({ form }: { form: State }) => {
  const t = useTranslations('emergency.form')
  return (
    <>
      <fieldset className={styles['group']}>
        <legend>{t('contact')}</legend>
        <div className={styles['pair']}>
          <TextField {...form.text('contactName')} label={t('contactName')} maxLength={120} optional />
          <TextField {...form.text('contactPhone')} type="tel" label={t('contactPhone')} maxLength={40} optional />
          <TextField {...form.text('contactRelation')} label={t('contactRelation')} maxLength={80} optional />
        </div>
        <Checkbox
          about={t('contactConsentAbout')}
          isSelected={form.values['contactConsent'] === 'yes'}
          onChange={(agreed) => form.change({ contactConsent: agreed ? 'yes' : '' })}
        >
          {t('contactConsent')}
        </Checkbox>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('others')}</legend>
        <div className={styles['pair']}>
          <TextField {...form.text('crisisName')} label={t('crisisName')} maxLength={160} optional />
          <TextField {...form.text('crisisPhone')} type="tel" label={t('crisisPhone')} maxLength={40} optional />
          <TextField {...form.text('doctorName')} label={t('doctorName')} maxLength={120} optional />
          <TextField {...form.text('doctorPhone')} type="tel" label={t('doctorPhone')} maxLength={40} optional />
        </div>
        <TextArea {...form.text('about')} label={t('about')} about={t('aboutAbout')} maxLength={500} optional />
      </fieldset>
    </>
  )
}

interface SheetFormProps {
  readonly clientId: string
  readonly fields: SheetFields | null
  /** Country of the client's record. */
  readonly country: string
  onClose(): void
}

const formId = 'sheet-form'

const OpenForm = ({ clientId, fields, country, kept, onClose }: SheetFormProps & { kept: SheetDraft | undefined }) => {
  const t = useTranslations('emergency.form')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const initial = draftOf(fields, country)
  const form = useForm<SheetDraft>({
    schema,
    initial,
    ...(kept ? { started: kept } : {}),
    send: async (values) => {
      await api.emergency.save({ clientId, fields: sheetFields.parse(fieldsOf(values)), checked: values['checked'] === 'yes' })
      await drop()
      refresh()
      toast(t('saved'))
      onClose()
    }
  })
  const [shown, setShown] = useState(Math.max(1, letters.findLastIndex((letter) => writtenPlaces(form.values).includes(letter)) + 1))
  const { keep, drop } = useKeeping(`emergency:${clientId}`, form.dirty ? form.values : null)
  const sayKept = useSayKept()
  const close = () => {
    sayKept({ ...form, keep })
    onClose()
  }
  return (
    <Dialog
      wide
      isOpen
      title={t('title')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.sending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={formId} className={styles['form']}>
        {form.restored && <Banner>{t('restored')}</Banner>}
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        {letters.slice(0, shown).map((letter, nth) => (
          <Place key={letter} form={form} letter={letter} nth={nth} />
        ))}
        {shown < letters.length && (
          <Button small icon={Plus} onPress={() => setShown(shown + 1)}>
            {t('addPlace')}
          </Button>
        )}
        <People form={form} />
        <Checkbox isSelected={form.values['checked'] === 'yes'} onChange={(checked) => form.change({ checked: checked ? 'yes' : '' })}>
          {t('checked')}
        </Checkbox>
      </Form>
    </Dialog>
  )
}

/** Only what this form knows is taken from what was kept. */
const draftFrom = (kept: Record<string, string> | null, initial: SheetDraft): SheetDraft | undefined =>
  kept ? { ...initial, ...Object.fromEntries(Object.entries(kept).filter(([name]) => name in initial)) } : undefined

export const SheetForm = (props: SheetFormProps) => {
  const kept = useKept(`emergency:${props.clientId}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, draftOf(props.fields, props.country))} />
}
