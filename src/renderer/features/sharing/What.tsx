// To whom and what for; and what goes: a summary, and nothing else that she does not tick (R061, R094).
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { languages } from '#contract/fields'
import { isApart, type OfferedPart } from '#contract/sharing'
import { useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { Card } from '../../ui/Page.tsx'
import { Suggestions } from '../../ui/Suggestions.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { keyOf, listed } from './shareDraft.ts'
import { useFaultWords, type ShareForm } from './useFaultWords.ts'
import styles from './Sharing.module.css'

export const Whom = ({ form, recipients }: { form: ShareForm; recipients: readonly string[] }) => {
  const t = useTranslations('sharing.wizard')
  const fault = useFaultWords(form)
  const { basis, recipient } = form.values
  return (
    <Card title={t('whom')}>
      <div className={styles['fields']}>
        <TextField
          {...form.text('recipient')}
          label={t('recipient')}
          about={basis === 'law' || basis === 'none' ? undefined : t('recipientAbout')}
          maxLength={200}
          error={fault('recipient')}
        />
        {recipient === '' && (
          <Suggestions label={t('known')} words={recipients.slice(0, 8)} onChoose={(name) => form.change({ recipient: name })} />
        )}
        <div className={styles['pair']}>
          <TextField {...form.text('purpose')} label={t('purpose')} maxLength={300} error={fault('purpose')} />
          <TextField {...form.text('address')} label={t('address')} maxLength={300} optional error={fault('address')} />
        </div>
        <RadioGroup
          inline
          label={t('language')}
          value={form.values.language}
          onChange={(language) => form.change({ language })}
          choices={languages.map((id) => ({ id, name: t(`languages.${id}`) }))}
        />
      </div>
    </Card>
  )
}

/** Longer lists are shown when she asks for it: the least is the rule. */
const shownAtFirst = 6

/** Whether a part can go in this way. */
export const fits = (part: OfferedPart, way: string): boolean =>
  !(way === 'pdf' && part.unpaged) && !(way === 'print' && part.kind === 'file')

interface PartsProps {
  readonly form: ShareForm
  readonly parts: readonly OfferedPart[]
  /** Whose release it rests on, where they are one of several; else null. */
  readonly releasedBy: string | null
}

/** Of a file of several: what is all of theirs and, on their own release, one person's; the rest is shown when she asks for it. */
const useOffered = (parts: readonly OfferedPart[], releasedBy: string | null) => {
  const t = useTranslations('sharing.wizard')
  const [whose, setWhose] = useState('shared')
  const names = [...new Set(parts.flatMap(({ alone }) => alone?.name ?? []))]
  const choices = [
    { id: 'shared', name: t('whose.shared') },
    ...names.map((name) => ({ id: `of ${name}`, name: t('alone', { name }) })),
    { id: 'all', name: t('whose.all') }
  ]
  const isOffered = ({ alone }: OfferedPart): boolean => {
    if (whose === 'all') return true
    if (whose === 'shared') return !isApart({ sensitive: false, alone }, releasedBy)
    return alone !== null && whose === `of ${alone.name}`
  }
  return { offered: parts.filter(isOffered), chips: names.length === 0 ? null : { value: whose, onChange: setWhose, choices } }
}

const Parts = ({ form, parts, releasedBy }: PartsProps) => {
  const t = useTranslations('sharing.wizard')
  const f = useFormats()
  const [all, setAll] = useState(false)
  const chosen = listed(form.values.parts)
  const { way } = form.values
  const { offered, chips } = useOffered(parts, releasedBy)
  const listedParts = parts.filter((part) => offered.includes(part) || chosen.includes(keyOf(part)))
  const shown = all ? listedParts : listedParts.filter((part, n) => n < shownAtFirst || chosen.includes(keyOf(part)))
  const tick = (part: OfferedPart, ticked: boolean) => {
    const key = keyOf(part)
    form.change({ parts: [...chosen.filter((each) => each !== key), ...(ticked ? [key] : [])].join(' ') })
  }
  const about = (part: OfferedPart): string =>
    [
      part.bytes !== null && f.bytes(part.bytes),
      part.alone && t('alone', { name: part.alone.name }),
      part.sensitive ? t('sensitive') : isApart(part, releasedBy) && t('apart'),
      !fits(part, way) && t(way === 'print' ? 'unprinted' : 'unpaged')
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <fieldset className={styles['parts']}>
      <legend>{t('parts')}</legend>
      <p className={styles['quiet']}>{parts.length === 0 ? t('noParts') : t('partsAbout')}</p>
      {chips && <Chips label={t('whose.label')} {...chips} />}
      {shown.map((part) => (
        <Checkbox
          key={keyOf(part)}
          about={about(part) || undefined}
          isSelected={chosen.includes(keyOf(part))}
          isDisabled={!fits(part, way) && !chosen.includes(keyOf(part))}
          isInvalid={chosen.includes(keyOf(part)) && !fits(part, way)}
          onChange={(ticked) => tick(part, ticked)}
        >
          {part.title}
        </Checkbox>
      ))}
      {shown.length < listedParts.length && (
        <Button small variant="plain" onPress={() => setAll(true)}>
          {t('more', { count: f.number(listedParts.length) })}
        </Button>
      )}
    </fieldset>
  )
}

/** `sensitive`: something of what is ticked goes only with an authorisation of its own. */
export const What = ({ form, parts, sensitive, releasedBy }: PartsProps & { sensitive: boolean }) => {
  const t = useTranslations('sharing.wizard')
  const fault = useFaultWords(form)
  return (
    <Card title={t('what')}>
      <div className={styles['fields']}>
        <TextArea
          {...form.text('summary')}
          label={form.values.way === 'told' ? t('said') : t('summary')}
          about={t('summaryAbout')}
          maxLength={20_000}
          error={fault('summary')}
        />
        <Parts form={form} parts={parts} releasedBy={releasedBy} />
        {sensitive && (
          <TextField
            {...form.text('separately')}
            label={t('separately')}
            about={t('separatelyAbout')}
            maxLength={300}
            error={fault('separately')}
          />
        )}
        <TextArea {...form.text('necessity')} label={t('necessity')} maxLength={500} error={fault('necessity')} />
      </div>
    </Card>
  )
}
