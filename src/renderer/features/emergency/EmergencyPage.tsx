// The emergency sheet of one client, to be read at a glance: where they are, what to dial, whom to tell.
import { useState } from 'react'
import { BadgeCheck, FileDown, Pencil, Printer, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import type { CountryNumbers, PlaceWarning, SessionPlace, Sheet } from '#contract/emergency'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SheetForm } from './SheetForm.tsx'
import { useSheetSteps, useStanding } from './useSheet.ts'
import styles from './Emergency.module.css'

const Place = ({ place, warnings, usual }: { place: SessionPlace; warnings: readonly PlaceWarning[]; usual: boolean }) => {
  const t = useTranslations('emergency')
  const f = useFormats()
  return (
    <li className={styles['place']}>
      <p className={styles['head']}>
        <strong>{place.label}</strong>
        {usual && <Badge tone="accent">{t('usual')}</Badge>}
      </p>
      {place.address && <p className={styles['large']}>{place.address}</p>}
      <p>{[f.region(place.country), place.phone].filter(Boolean).join(' · ')}</p>
      {place.directDial && (
        <p>
          {t('localNumber')} <strong className={styles['dial']}>{place.directDial}</strong>
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={warning === 'noDirectDial' ? styles['warning'] : styles['due']}>
          <TriangleAlert size={15} aria-hidden /> {t(`warnings.${warning}`)}
        </p>
      ))}
    </li>
  )
}

const Numbers = ({ one }: { one: CountryNumbers }) => {
  const t = useTranslations('emergency')
  const f = useFormats()
  return (
    <li className={styles['place']}>
      <p className={styles['head']}>
        <strong>{f.region(one.country)}</strong>
        {one.checkedOn === null && <Badge tone="due">{t('unchecked')}</Badge>}
      </p>
      <p>
        {t('dial')} <strong className={styles['dial']}>{one.emergency}</strong>
        {one.police && (
          <>
            {' · '}
            {t('police')} <strong className={styles['dial']}>{one.police}</strong>
          </>
        )}
        {one.direct && (
          <>
            {' · '}
            {t('direct')} <strong className={styles['dial']}>{one.direct}</strong>
          </>
        )}
      </p>
      {one.lines[shownLanguage()].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className={styles['quiet']}>
        {one.checkedOn === null ? one.source : t('source', { source: one.source, when: f.calendarDate(one.checkedOn) })}
      </p>
    </li>
  )
}

const People = ({ fields }: { fields: NonNullable<Sheet['fields']> }) => {
  const t = useTranslations('emergency')
  const said = [
    {
      term: t('contact'),
      words: [fields.contactName, fields.contactRelation, fields.contactPhone],
      more: fields.contactName || fields.contactPhone ? t(fields.contactConsent ? 'mayCall' : 'mayNot') : ''
    },
    { term: t('crisis'), words: [fields.crisisName, fields.crisisPhone], more: '' },
    { term: t('doctor'), words: [fields.doctorName, fields.doctorPhone], more: '' },
    { term: t('about'), words: [fields.about], more: '' }
  ]
  return (
    <dl className={styles['people']}>
      {said.map(({ term, words, more }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {words.filter(Boolean).join(' · ') || <span className={styles['quiet']}>{t('unknown')}</span>}
            {more && <p className={fields.contactConsent ? styles['quiet'] : styles['due']}>{more}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Paper = ({ client }: { client: Client }) => {
  const t = useTranslations('emergency')
  const { print, savePdf } = useSheetSteps(client.id)
  const shown = shownLanguage()
  const other = shown === 'en' ? 'fr' : 'en'
  return (
    <MenuButton
      label={t('paper')}
      icon={Printer}
      actions={[
        { id: 'print', label: t(`print.${shown}`), icon: Printer, run: () => void print(shown) },
        { id: 'pdf', label: t(`savePdf.${shown}`), icon: FileDown, run: () => void savePdf(shown) },
        { id: 'printOther', label: t(`print.${other}`), icon: Printer, run: () => void print(other) },
        { id: 'pdfOther', label: t(`savePdf.${other}`), icon: FileDown, run: () => void savePdf(other) }
      ]}
    />
  )
}

const Body = ({ sheet, onChange }: { sheet: Sheet; onChange(): void }) => {
  const t = useTranslations('emergency')
  const { fields, warnings, numbers } = sheet
  return (
    <div className={styles['columns']}>
      <Card title={t('places')}>
        {fields && fields.places.length > 0 ? (
          <ul className={styles['list']}>
            {fields.places.map((place, nth) => (
              <Place key={`${nth} ${place.label}`} place={place} warnings={warnings[nth] ?? []} usual={nth === 0} />
            ))}
          </ul>
        ) : (
          <EmptyState small title={t('noPlace')} action={<Button onPress={onChange}>{t('write')}</Button>}>
            {t('missingAbout')}
          </EmptyState>
        )}
        {fields && <People fields={fields} />}
      </Card>
      <Card
        title={t('numbers')}
        actions={
          <ButtonLink small variant="plain" href={paths.emergencyNumbers}>
            {t('allNumbers')}
          </ButtonLink>
        }
      >
        {numbers.length === 0 ? (
          <p className={styles['quiet']}>{t('noNumbers')}</p>
        ) : (
          <ul className={styles['list']}>
            {numbers.map((one) => (
              <Numbers key={one.country} one={one} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}

export const EmergencyPage = ({ id }: { id: string }) => {
  const t = useTranslations('emergency')
  const { data: sheet, error, refetch } = useRead('emergency.get', { clientId: id })
  const client = useRead('clients.get', { id }).data
  const [writing, setWriting] = useState(false)
  const { confirm } = useSheetSteps(id)
  const standing = useStanding({ confirmedAt: sheet?.confirmedAt ?? null, checkedOn: sheet?.checkedOn ?? null })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!sheet || !client) return <Loading />
  return (
    <Page>
      <PageHeader
        back={{ href: paths.client(id), label: sheet.clientName }}
        title={t('title')}
        about={sheet.fields ? standing : undefined}
        badges={sheet.due && <Badge tone="due">{t(sheet.fields ? 'due' : 'missing')}</Badge>}
        actions={
          <>
            <Paper client={client} />
            <Button icon={Pencil} onPress={() => setWriting(true)}>
              {t('write')}
            </Button>
            {sheet.fields && (
              <Button variant="primary" icon={BadgeCheck} onPress={() => void confirm()}>
                {t('confirm')}
              </Button>
            )}
          </>
        }
      />
      {client.identity !== 'full' && (
        <div className={styles['notice']}>
          <Banner tone="due">{t('limited')}</Banner>
        </div>
      )}
      <Body sheet={sheet} onChange={() => setWriting(true)} />
      {writing && <SheetForm clientId={id} fields={sheet.fields} country={client.country} onClose={() => setWriting(false)} />}
    </Page>
  )
}
