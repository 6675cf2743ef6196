// Who is to acknowledge a policy, and who has (R123, R128).
import { useState } from 'react'
import { Contact, FileDown, Printer, UserRoundCheck, UserRoundPlus, UserRoundX } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Acknowledgement, OnePolicy, PolicyReader } from '#contract/policies'
import { api } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card } from '../../ui/Page.tsx'
import { AcknowledgeForm } from './AcknowledgeForm.tsx'
import { ReaderBadge } from './State.tsx'
import { useSheet, useTrying } from './work.ts'
import styles from './Policies.module.css'

const Said = ({ said: { version, on, how, documentId, note } }: { said: Acknowledgement }) => {
  const t = useTranslations('policies.readers')
  const f = useFormats()
  const words = { when: f.calendarDate(on), how: t(`how.${how}`) }
  return (
    <p className={styles['quiet']}>
      {version ? t('said', { version, ...words }) : t('saidPlain', words)}
      {documentId && (
        <>
          {' · '}
          <Link href={paths.document(documentId)}>{t('document')}</Link>
        </>
      )}
      {note && ` · ${note}`}
    </p>
  )
}

const useAsking = ({ name }: OnePolicy) => {
  const t = useTranslations('policies.readers')
  const attempt = useTrying()
  const ask = (person: string, asked: boolean) => attempt(() => api.policies.ask({ name, person, asked }))
  return {
    ask: (person: string) => ask(person, true),
    letOff: (person: string) =>
      attempt(() => api.policies.ask({ name, person, asked: false }), { text: t('letOff'), undo: () => ask(person, true) })
  }
}

const Reader = ({ policy, reader, onAcknowledge }: { policy: OnePolicy; reader: PolicyReader; onAcknowledge(): void }) => {
  const t = useTranslations('policies.readers')
  const { ask, letOff } = useAsking(policy)
  const { person, name, kind, asked, state, acknowledgements } = reader
  const open = asked && state !== 'acknowledged' && state !== 'approved'
  return (
    <li className={styles['row']}>
      <div className={styles['said']}>
        <p className={styles['head']}>
          <strong>{name}</strong>
          <span className={styles['quiet']}>{t(`kinds.${kind}`)}</span>
          <ReaderBadge reader={reader} />
        </p>
        {acknowledgements.map((said) => (
          <Said key={said.id} said={said} />
        ))}
      </div>
      <div className={styles['buttons']}>
        {open && (
          <Button small icon={UserRoundCheck} aria-label={t('acknowledgeNamed', { name })} onPress={onAcknowledge}>
            {t('acknowledge')}
          </Button>
        )}
        <MenuButton
          small
          label={t('more', { name })}
          actions={[
            { id: 'acknowledge', label: t('acknowledge'), icon: UserRoundCheck, run: onAcknowledge },
            ...(person === 'self'
              ? []
              : [
                  asked
                    ? { id: 'letOff', label: t('notNeeded'), icon: UserRoundX, run: () => void letOff(person) }
                    : { id: 'ask', label: t('needed'), icon: UserRoundPlus, run: () => void ask(person) }
                ])
          ]}
        />
      </div>
    </li>
  )
}

export const Readers = ({ policy }: { policy: OnePolicy }) => {
  const t = useTranslations('policies')
  const { ask } = useAsking(policy)
  const { print, savePdf } = useSheet(policy)
  const [acknowledging, setAcknowledging] = useState<PolicyReader | null>(null)
  const { readers, others } = policy
  return (
    <Card
      title={t('readers.title')}
      actions={
        <div className={styles['actions']}>
          {others.length > 0 && (
            <MenuButton
              small
              worded
              icon={UserRoundPlus}
              label={t('readers.ask')}
              actions={others.map(({ person, name }) => ({ id: person, label: name, icon: Contact, run: () => void ask(person) }))}
            />
          )}
          <MenuButton
            small
            worded
            icon={Printer}
            label={t('sheet')}
            actions={[
              { id: 'print', label: t('print'), icon: Printer, run: () => void print() },
              { id: 'pdf', label: t('savePdf'), icon: FileDown, run: () => void savePdf() }
            ]}
          />
        </div>
      }
    >
      {readers.length === 0 ? (
        <EmptyState
          small
          icon={UserRoundCheck}
          title={t('readers.none')}
          action={
            <ButtonLink small href={paths.recipients}>
              {t('readers.register')}
            </ButtonLink>
          }
        >
          {t('readers.noneAbout')}
        </EmptyState>
      ) : (
        <>
          <p className={styles['quiet']}>
            {t('readers.about')} <Link href={paths.recipients}>{t('readers.register')}</Link>
          </p>
          <ul className={styles['list']}>
            {readers.map((reader) => (
              <Reader key={reader.person} policy={policy} reader={reader} onAcknowledge={() => setAcknowledging(reader)} />
            ))}
          </ul>
        </>
      )}
      {acknowledging && <AcknowledgeForm policy={policy} reader={acknowledging} onClose={() => setAcknowledging(null)} />}
    </Card>
  )
}
