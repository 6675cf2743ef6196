// The emergency numbers of all countries: where they come from, when they were compared, and her own in their place.
import { useState } from 'react'
import { CalendarCheck, Pencil, Plus, Undo2 } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { numberFields, type CountryNumbers } from '#contract/emergency'
import { country as countryCode } from '#contract/fields'
import { api, refresh, useRead } from '../../lib/door.ts'
import { useForm } from '../../lib/form.ts'
import { dayIn, useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { CountryField } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { useTrying } from './useSheet.ts'
import styles from './Emergency.module.css'

type Draft = Record<'country' | 'emergency' | 'police' | 'direct' | 'en' | 'fr' | 'source' | 'checkedOn', string>

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const sentOf = (draft: unknown) => {
  const { country, en, fr, ...fields } = draft as Draft
  return { country, fields: { ...fields, lines: { en: linesIn(en), fr: linesIn(fr) } } }
}
const sent = z.strictObject({ country: countryCode, fields: numberFields })
/** The schema's paths begin with `fields.`, or `fields.lines.`; the form's fields have none of that. */
const schema = z.unknown().superRefine((draft, context) => {
  for (const { path, message } of sent.safeParse(sentOf(draft)).error?.issues ?? [])
    context.addIssue({ code: 'custom', message, path: [path.find((part) => part !== 'fields' && part !== 'lines') ?? 'emergency'] })
})

const NumbersForm = ({ of, onClose }: { of: CountryNumbers | null; onClose(): void }) => {
  const t = useTranslations('emergency.numbersForm')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const zone = useRead('settings.get', {}).data?.timeZone ?? 'UTC'
  const form = useForm<Draft>({
    schema,
    initial: {
      country: of?.country ?? '',
      emergency: of?.emergency ?? '',
      police: of?.police ?? '',
      direct: of?.direct ?? '',
      en: of?.lines.en.join('\n') ?? '',
      fr: of?.lines.fr.join('\n') ?? '',
      source: of?.checkedOn ? of.source : '',
      checkedOn: dayIn(zone)
    },
    send: async (values) => {
      const { country, fields } = sentOf(values)
      await api.emergency.setNumbers({ country, fields })
      refresh()
      onClose()
    }
  })
  const id = 'numbers-form'
  return (
    <Dialog
      wide
      isOpen
      title={of ? t('change', { country: f.region(of.country) }) : t('add')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={id} isPending={form.sending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={id} className={styles['form']}>
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        {!of && (
          <CountryField
            label={t('country')}
            value={form.values.country}
            onChange={(country) => form.change({ country })}
            error={form.fault('country') && t('countryMissing')}
          />
        )}
        <div className={styles['pair']}>
          <TextField {...form.text('emergency')} label={t('emergency')} maxLength={60} error={form.fault('emergency') && t('missing')} />
          <TextField {...form.text('police')} label={t('police')} maxLength={60} optional />
          <TextField {...form.text('direct')} label={t('direct')} about={t('directAbout')} maxLength={60} optional />
        </div>
        <div className={styles['pair']}>
          <TextArea
            {...form.text('en')}
            label={t('lines.en')}
            about={t('linesAbout')}
            maxLength={2400}
            optional
            error={form.fault('en') && t('linesFault')}
          />
          <TextArea
            {...form.text('fr')}
            label={t('lines.fr')}
            about={t('linesAbout')}
            maxLength={2400}
            optional
            error={form.fault('fr') && t('linesFault')}
          />
          <TextField
            {...form.text('source')}
            label={t('source')}
            about={t('sourceAbout')}
            maxLength={200}
            error={form.fault('source') && t('missing')}
          />
          <DateField
            label={t('checkedOn')}
            value={form.values.checkedOn || null}
            onChange={(date) => form.change({ checkedOn: date ?? '' })}
            error={form.fault('checkedOn') && t('missing')}
          />
        </div>
      </Form>
    </Dialog>
  )
}

const Entry = ({ one, onChange }: { one: CountryNumbers; onChange(): void }) => {
  const t = useTranslations('emergency')
  const f = useFormats()
  const attempt = useTrying()
  const { country } = one
  const name = f.region(country)
  return (
    <li className={styles['entry']}>
      <div className={styles['said']}>
        <p className={styles['head']}>
          <strong>{name}</strong>
          {one.own && <Badge>{t('own')}</Badge>}
          {one.checkedOn === null && <Badge tone="due">{t('unchecked')}</Badge>}
        </p>
        <p>
          {[`${t('dial')} ${one.emergency}`, one.police && `${t('police')} ${one.police}`, one.direct && `${t('direct')} ${one.direct}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>{one.lines[shownLanguage()].join(' · ')}</p>
        <p className={styles['quiet']}>
          {one.checkedOn === null ? one.source : t('source', { source: one.source, when: f.calendarDate(one.checkedOn) })}
        </p>
      </div>
      <div className={styles['buttons']}>
        <Button
          small
          icon={CalendarCheck}
          aria-label={t('checkNamed', { country: name })}
          onPress={() => void attempt(() => api.emergency.checkNumbers({ country }))}
        >
          {t('check')}
        </Button>
        <MenuButton
          label={t('more', { country: name })}
          actions={[
            { id: 'change', label: t('change'), icon: Pencil, run: onChange },
            ...(one.own
              ? [{ id: 'drop', label: t('drop'), icon: Undo2, run: () => void attempt(() => api.emergency.dropNumbers({ country })) }]
              : [])
          ]}
        />
      </div>
    </li>
  )
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export const NumbersPage = () => {
  const t = useTranslations('emergency')
  const f = useFormats()
  const { data, error, refetch } = useRead('emergency.numbers', {})
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<CountryNumbers | 'new' | null>(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  const found = data
    .filter(({ country }) => plain(`${f.region(country)} ${country}`).includes(plain(query.trim())))
    .toSorted((a, b) => f.region(a.country).localeCompare(f.region(b.country), shownLanguage()))
  return (
    <Page width="narrow">
      <PageHeader
        title={t('allTitle')}
        about={t('allAbout')}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => setOpen('new')}>
            {t('addCountry')}
          </Button>
        }
      />
      <div className={styles['search']}>
        <SearchField label={t('searchCountry')} value={query} onChange={setQuery} maxLength={80} />
      </div>
      <Card>
        {found.length === 0 ? (
          <EmptyState small title={t('noHits')} />
        ) : (
          <ul className={styles['entries']}>
            {found.map((one) => (
              <Entry key={one.country} one={one} onChange={() => setOpen(one)} />
            ))}
          </ul>
        )}
      </Card>
      {open && <NumbersForm of={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  )
}
