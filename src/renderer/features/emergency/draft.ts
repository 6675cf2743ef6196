// The emergency sheet as a form holds it: text in every field, the fields of each place with a letter behind their names.
import { mostPlaces, type SheetFields } from '#contract/emergency'

export type SheetDraft = Record<string, string>

export const letters = ['A', 'B', 'C', 'D'].slice(0, mostPlaces)
const placeFields = ['label', 'address', 'phone', 'country', 'directDial'] as const
const textFields = [
  'contactName',
  'contactPhone',
  'contactRelation',
  'doctorName',
  'doctorPhone',
  'crisisName',
  'crisisPhone',
  'about'
] as const

export const emptyPlace = (letter: string, country: string): SheetDraft =>
  Object.fromEntries(placeFields.map((name) => [`${name}${letter}`, name === 'country' ? country : '']))

export const draftOf = (fields: SheetFields | null, country: string): SheetDraft => ({
  ...Object.fromEntries(letters.flatMap((letter) => Object.entries(emptyPlace(letter, country)))),
  ...Object.fromEntries(
    (fields?.places ?? []).flatMap((place, nth) => placeFields.map((name) => [`${name}${letters[nth]}`, place[name]] as const))
  ),
  ...Object.fromEntries(textFields.map((name) => [name, fields?.[name] ?? ''])),
  contactConsent: fields?.contactConsent ? 'yes' : '',
  checked: 'yes'
})

/** A place counts once anything is written of it. */
export const isWritten = (draft: SheetDraft, letter: string): boolean =>
  placeFields.some((name) => name !== 'country' && (draft[`${name}${letter}`] ?? '').trim() !== '')

/** The letters of the places that are sent, in order. */
export const writtenPlaces = (draft: SheetDraft): string[] => letters.filter((letter) => isWritten(draft, letter))

export const fieldsOf = (draft: SheetDraft): unknown => ({
  places: writtenPlaces(draft).map((letter) => Object.fromEntries(placeFields.map((name) => [name, draft[`${name}${letter}`] ?? '']))),
  ...Object.fromEntries(textFields.map((name) => [name, draft[name] ?? ''])),
  contactConsent: draft['contactConsent'] === 'yes'
})
