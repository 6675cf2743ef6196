// Says on every screen which files are on their way in, how far they are, and what became of them; each can be given up.
import { useEffect, useEffectEvent } from 'react'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { api } from '../../lib/door.ts'
import { useFlush } from '../../lib/unsaved.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { cutShort, forgetKept, giveUp, useIntake, type Incoming } from './incoming.ts'
import { useTakenWords } from './taken.ts'
import styles from './Attachments.module.css'

const One = ({ one: { key, name, done, total, failed } }: { one: Incoming }) => {
  const t = useTranslations('attachments.taking')
  const tr = useTranslations('refusals')
  return (
    <li className={styles['incoming']}>
      {failed === null ? (
        <Progress label={name} done={done} total={Math.max(total, 1)} detail={done === 0 ? t('waiting') : undefined} />
      ) : (
        <div role="alert">
          <strong>{name}</strong>
          <p className={styles['failed']}>{tr(failed)}</p>
        </div>
      )}
      <IconButton small icon={X} label={t(failed === null ? 'cancel' : 'dismiss', { name })} onPress={() => giveUp(key)} />
    </li>
  )
}

/** Once what she chose is in, or not. */
const useReport = () => {
  const { kept, working } = useIntake()
  const tell = useTakenWords()
  const report = useEffectEvent(() => {
    toast(tell(kept))
    forgetKept()
  })
  useEffect(() => {
    if (!working && kept.length > 0) report()
  }, [working, kept])
}

/** A page that has just opened has begun no file: what is half there was cut short by a lock or a crash. */
const useTidying = () => {
  const t = useTranslations('attachments.taking')
  const tidy = useEffectEvent(async () => {
    const { cleared } = await api.attachments.tidy({})
    if (cleared > 0) toast(t('cleared', { count: cleared }), { bad: true })
  })
  useEffect(() => void tidy().catch(() => null), [])
}

export const IncomingPanel = () => {
  const t = useTranslations('attachments.taking')
  const { queue } = useIntake()
  useTidying()
  useReport()
  useFlush(async () => {
    cutShort()
    return true
  })
  if (queue.length === 0) return null
  return (
    // what is said here stands above an open dialog too: the file may have been chosen there
    <section className={styles['panel']} aria-label={t('title')} data-react-aria-top-layer="true" data-screen-only>
      <ul>
        {queue.map((one) => (
          <One key={one.key} one={one} />
        ))}
      </ul>
    </section>
  )
}
