// Beside the note of a session with several: what was said with one of them alone becomes a note of its own, theirs.
import { useId, useState } from 'react'
import { UserRound } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Person } from '#contract/persons'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { MenuAction } from '../../ui/Menu.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './NotePage.module.css'

const PartDialog = ({ id, persons, onClose }: { id: string; persons: readonly Person[]; onClose(): void }) => {
  const t = useTranslations('notes.part')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [personId, setPersonId] = useState(persons[0]?.id ?? '')
  const form = useId()
  const begin = async () => {
    try {
      const part = await api.notes.beginPart({ id, personId })
      refresh()
      go(paths.note(part.id))
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
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['signWords']}
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <p>{t('about')}</p>
        <RadioGroup
          label={t('person')}
          value={personId}
          onChange={setPersonId}
          choices={persons.map((person) => ({ id: person.id, name: person.name }))}
        />
      </Form>
    </Dialog>
  )
}

/** The action of the note's menu, none in a file of one person; and its dialog. */
export const usePart = ({ id, clientId }: { id: string; clientId: string }) => {
  const t = useTranslations('notes.part')
  const persons = useRead('persons.ofClient', { clientId }).data ?? []
  const [open, setOpen] = useState(false)
  const actions: MenuAction[] = persons.length === 0 ? [] : [{ id: 'part', label: t('action'), icon: UserRound, run: () => setOpen(true) }]
  return { actions, dialog: open && <PartDialog id={id} persons={persons} onClose={() => setOpen(false)} /> }
}
