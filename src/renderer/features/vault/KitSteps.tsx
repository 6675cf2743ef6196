// The recovery kit: the key shown in groups and put on paper, then three of its groups typed back from there.
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { Printer } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { readFromPaper } from '#contract/recoveryKey'
import type { VaultState } from '#contract/vault'
import { api, refusalOf } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from './language.ts'
import styles from './Kit.module.css'

/** What stands around a step: the sheet before the practice, a page within it. `last`: the key is being typed back. */
export type KitFrame = ComponentType<{ title: string; about: ReactNode; last: boolean; children: ReactNode }>

interface KitStepsProps {
  readonly groups: readonly string[]
  readonly about: string
  /** What is to be known besides. */
  readonly note?: string | undefined
  readonly frame: KitFrame
  /** An earlier key opens the vault until this one is confirmed. */
  readonly replaces: boolean
  onDone(state: VaultState): void
  onLater(): void
}

/** The groups with their numbers; read aloud letter by letter, copied without numbers. */
const Key = ({ groups }: { groups: readonly string[] }) => {
  const t = useTranslations('vault.kit')
  const spelt = (group: string) => (group.includes('-') ? group : group.replace(/\B/g, ' '))
  return (
    <ol className={styles['key']} aria-label={t('key')}>
      {groups.map((group, place) => (
        <li key={group}>
          <span className={styles['aloud']}>{t('group', { n: String(place + 1), letters: spelt(group) })}</span>
          <span className={styles['number']} aria-hidden>
            {place + 1}
          </span>
          <span className={styles['letters']} aria-hidden>
            {group}
          </span>
        </li>
      ))}
    </ol>
  )
}

const Shown = ({ groups, note, onPaper, onLater }: Pick<KitStepsProps, 'groups' | 'note' | 'onLater'> & { onPaper(): void }) => {
  const t = useTranslations('vault.kit')
  const language = useLanguage()
  const [printing, setPrinting] = useState(false)
  const [printed, setPrinted] = useState<boolean | null>(null)
  const print = async () => {
    setPrinting(true)
    setPrinted(
      await api.vault.printRecoveryKit({ language }).then(
        () => true,
        () => false
      )
    )
    setPrinting(false)
  }
  return (
    <div className={styles['step']}>
      {note && <Banner tone="due">{note}</Banner>}
      <Key groups={groups} />
      <p className={styles['keep']}>{t('keep')}</p>
      <div role="status" className={styles['said']}>
        {printed !== null && <Banner icon={Printer}>{printed ? t('printed') : t('notPrinted')}</Banner>}
      </div>
      <div className={styles['buttons']}>
        <Button variant="plain" onPress={onLater}>
          {t('later')}
        </Button>
        <Button icon={Printer} isPending={printing} onPress={() => void print()}>
          {t('print')}
        </Button>
        <Button variant="primary" onPress={onPaper}>
          {t('onPaper')}
        </Button>
      </div>
    </div>
  )
}

/** Three places of the key by chance, in their order; the first group is the same for every key. */
const chosenPlaces = (count: number): number[] => {
  const places = Array.from({ length: count - 1 }, (_, i) => i + 1)
  const chances = crypto.getRandomValues(new Uint32Array(places.length))
  return places
    .toSorted((a, b) => chances[a - 1]! - chances[b - 1]!)
    .slice(0, 3)
    .toSorted((a, b) => a - b)
}

const same = (typed: string, group: string | undefined): boolean => readFromPaper(typed) === group

interface TypedBackProps extends Pick<KitStepsProps, 'groups' | 'onDone' | 'onLater'> {
  onShow(): void
}

const TypedBack = ({ groups, onDone, onShow, onLater }: TypedBackProps) => {
  const t = useTranslations('vault.kit')
  const tr = useTranslations('refusals')
  const [places] = useState(() => chosenPlaces(groups.length))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  /** What had been typed when the form was sent: a fault falls silent with the next key. */
  const [sent, setSent] = useState<typeof typed | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (sent) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [sent])

  const faultAt = (place: number): string | undefined => {
    const text = typed[place] ?? ''
    if (!sent || text !== (sent[place] ?? '') || same(text, groups[place])) return undefined
    return text.trim() === '' ? t('missing') : t('wrong')
  }
  const confirm = async () => {
    setSent(typed)
    setFault(null)
    if (!places.every((place) => same(typed[place] ?? '', groups[place]))) return
    setBusy(true)
    try {
      const state = await api.vault.confirmRecoveryKey({ groups: places.map((place) => ({ place, typed: typed[place] ?? '' })) })
      toast(t('done'))
      onDone(state)
    } catch (thrown) {
      setFault(tr(refusalOf(thrown).code))
      setBusy(false)
    }
  }
  return (
    <Form
      ref={form}
      className={styles['step']}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void confirm()
      }}
    >
      <div className={styles['typed']}>
        {places.map((place, i) => (
          <TextField
            key={place}
            label={t('field', { n: String(place + 1) })}
            value={typed[place] ?? ''}
            onChange={(text) => setTyped({ ...typed, [place]: text })}
            error={faultAt(place)}
            maxLength={40}
            autoFocus={i === 0}
          />
        ))}
      </div>
      {fault && <Banner tone="risk">{fault}</Banner>}
      <div className={styles['buttons']}>
        <Button variant="plain" onPress={onLater} isDisabled={busy}>
          {t('later')}
        </Button>
        <Button onPress={onShow} isDisabled={busy}>
          {t('showAgain')}
        </Button>
        <Button type="submit" variant="primary" isPending={busy}>
          {t('confirm')}
        </Button>
      </div>
    </Form>
  )
}

export const KitSteps = ({ groups, about, note, frame: Frame, replaces, onDone, onLater }: KitStepsProps) => {
  const t = useTranslations('vault.kit')
  const [step, setStep] = useState<'shown' | 'back'>('shown')
  /** A page that opens nothing must not be the one that is kept. */
  const leave = () => {
    toast(t(replaces ? 'unconfirmedOld' : 'unconfirmed'), { stays: true })
    onLater()
  }
  return step === 'shown' ? (
    <Frame key="shown" title={t('title')} about={about} last={false}>
      <Shown groups={groups} note={note} onPaper={() => setStep('back')} onLater={leave} />
    </Frame>
  ) : (
    <Frame key="back" title={t('backTitle')} about={t('backAbout')} last>
      <TypedBack groups={groups} onDone={onDone} onShow={() => setStep('shown')} onLater={leave} />
    </Frame>
  )
}
