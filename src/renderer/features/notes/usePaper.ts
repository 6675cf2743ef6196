// A signed note to the printer or into a PDF, its paper in the words of the screen.
import { useTranslations } from 'use-intl'
import { sectionKeys, type Note, type SectionKey } from '#contract/notes'
import { api, callMethod, refusalOf, type InputOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'

const useWords = (note: Note, about: string): InputOf<'notes.print'>['words'] => {
  const t = useTranslations('notes')
  const { moment, longDate } = useFormats()
  const { header, signedAt, updatedAt } = note
  const headOf = ({ amendmentKind, signedAt: at, updatedAt: saved, reason }: Note) =>
    `${t(`amend.${amendmentKind ?? 'addition'}`)}, ${t('amend.signedAt', { when: moment(at ?? saved) })}. ${t('amend.because', { reason })}`
  return {
    title: t('paper.title'),
    confidential: t('paper.confidential'),
    about: `${longDate(header.startAt, header.timeZone)} · ${about}`,
    signed: t('read.signedAt', { when: moment(signedAt ?? updatedAt) }),
    sections: Object.fromEntries(sectionKeys.map((name) => [name, t(`sections.${name}`)])) as Record<SectionKey, string>,
    amendments: t('amend.title'),
    heads: Object.fromEntries(note.amendments.map((one) => [one.id, headOf(one)])),
    practitioner: t('paper.practitioner'),
    name: t('paper.name'),
    date: t('paper.date')
  }
}

/** `about`: hours, modality and persons, as they stand under the note's title. */
export const usePaper = (note: Note, about: string) => {
  const t = useTranslations()
  const saved = useSavedToast()
  const words = useWords(note, about)
  const put = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(t(`refusals.${code}`), { bad: true })
    }
  }
  const paper = () => ({ id: note.id, language: shownLanguage(), words })
  return {
    print: () => put(async () => void (await callMethod('notes.print', paper()))),
    savePdf: () =>
      put(async () => {
        const { folder } = await callMethod('notes.savePdf', paper())
        saved(folder, () => void api.documents.showSaved({}).catch(() => null))
      })
  }
}
