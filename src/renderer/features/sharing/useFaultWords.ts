// What is wrong with a field of a share, in words.
import { useTranslations } from 'use-intl'
import type { useForm } from '../../lib/form.ts'
import type { ShareDraft } from './shareDraft.ts'

export type ShareForm = ReturnType<typeof useForm<ShareDraft>>

const own = ['recipient', 'purpose', 'necessity', 'separately', 'legalBasis', 'facts', 'reason', 'on'] as const
const isOwn = (name: string): name is (typeof own)[number] => own.some((each) => each === name)

export const useFaultWords = ({ fault, refused }: Pick<ShareForm, 'fault' | 'refused'>) => {
  const t = useTranslations('sharing.faults')
  return (name: keyof ShareDraft): string | undefined => {
    const said = fault(name) ?? (refused?.field?.split('.').at(-1) === name ? refused.code : undefined)
    if (!said) return undefined
    if (said === 'nothing' || said === 'whyNotMissing') return t(said)
    return isOwn(name) ? t(name) : t('other')
  }
}
