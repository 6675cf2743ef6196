// What is marked of one record: whom of the file alone it concerns, what of it is sensitive; and the dialog that marks it.
import { useId, useState } from 'react'
import { Tags, UserRound } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { sensitivities, type Sensitivity } from '#contract/clients'
import type { Mark, MarkFields } from '#contract/marks'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import type { RecordMarksProps } from '../../lib/recordMarks.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Marks.module.css'

const everybody = 'everybody'

const MarkDialog = ({ clientId, record, mark, onClose }: RecordMarksProps & { mark: Mark; onClose(): void }) => {
  const t = useTranslations('marks')
  const tc = useTranslations('clients.sensitivities')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const persons = useRead('persons.ofClient', { clientId }).data ?? []
  const [personId, setPersonId] = useState(mark.personId)
  const [marked, setMarked] = useState<readonly Sensitivity[]>(mark.sensitivities)
  const form = useId()
  const set = (fields: MarkFields) => api.marks.set({ ...record, fields })
  const save = async () => {
    try {
      await set({ personId, sensitivities: [...marked] })
      refresh()
      const undo = async () => {
        await set({ personId: mark.personId, sensitivities: mark.sensitivities }).catch(() => null)
        refresh()
      }
      toast(t('saved'), { undo })
      onClose()
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p>{t('about')}</p>
        {record.kind !== 'exchange' && persons.length > 0 && (
          <Select
            label={t('concerns')}
            about={t('concernsAbout')}
            value={personId ?? everybody}
            onChange={(id) => setPersonId(id === everybody ? null : id)}
            choices={[{ id: everybody, name: t('everybody') }, ...persons.map(({ id, name }) => ({ id, name: t('alone', { name }) }))]}
          />
        )}
        <fieldset className={styles['tags']}>
          <legend>{t('sensitive')}</legend>
          {sensitivities.map((each) => (
            <Checkbox
              key={each}
              isSelected={marked.includes(each)}
              onChange={(ticked) => setMarked(sensitivities.filter((one) => (one === each ? ticked : marked.includes(one))))}
            >
              {tc(each)}
            </Checkbox>
          ))}
        </fieldset>
      </Form>
    </Dialog>
  )
}

export const RecordMarks = (props: RecordMarksProps) => {
  const t = useTranslations('marks')
  const tc = useTranslations('clients.sensitivities')
  const mark = useRead('marks.get', props.record).data
  const [open, setOpen] = useState(false)
  if (!mark) return null
  const { personName, sensitivities: marked } = mark
  return (
    <div className={styles['marks']}>
      {personName !== null && (
        <Badge tone="accent" icon={UserRound}>
          {t('alone', { name: personName })}
        </Badge>
      )}
      {marked.length > 0 && <Badge icon={Tags}>{t('sensitiveSaid', { what: marked.map((each) => tc(each)).join(', ') })}</Badge>}
      <Button small variant="plain" icon={Tags} onPress={() => setOpen(true)}>
        {t('mark')}
      </Button>
      {open && <MarkDialog {...props} mark={mark} onClose={() => setOpen(false)} />}
    </div>
  )
}
