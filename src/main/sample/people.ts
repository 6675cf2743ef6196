// Invented people: names from a wide pool, numbers and addresses from ranges reserved for fiction.
import type { ClientFields } from '#contract/clients'
import type { Language } from '#contract/fields'
import { fold } from '../lib/fold.ts'
import type { Chance } from './chance.ts'

const firstNames = (
  'Adèle Aiko Alice Amara Amélie Anaïs Andreas Anouk Arthur Aya Baptiste Beatriz Benoît Camille Carmen Chidi Chloé Clara Cléo Daniel David Devon Diego Dilan Elena Élise Elliott Emeka Emma Esther ' +
  'Étienne Eva Fatou Félix Fiona Florence Gabriel Gaëlle Grace Hannah Hélène Hugo Idris Inès Irène Isaac Ivy Jana Jasmine Jérôme Joanna Jonas Joséphine Julien Kenji Kofi Laila Laure Leïla Léo Lena Liam ' +
  'Lina Louis Lucie Maëlle Maïa Malik Marguerite Mathilde Maya Mehdi Mei Mila Minh Miriam Nadia Naomi Nathan Nell Nina Noah Noémie Nora Olive Omar Oscar Paloma Pascale Priya Quentin Rachel Rafael Ravi ' +
  'Rémi Rosa Rowan Ruby Sacha Salma Samuel Sanaa Selma Siobhán Sofia Solène Stella Tariq Tess Théo Thérèse Tobias Valentin Vera Violette Wendy Yasmin Yves Zadie Zoé'
).split(' ')

const lastNames = (
  'Abara Allard Ashworth Aubry Barlow Beaufort Belcourt Bélanger Benali Berthier Blackwood Bonnefoy Bouvier Brennan Caron Castellan Chevalier Clarke Colvin Cordier Costa Crane Delacroix Delorme Desrosiers Diallo ' +
  'Dorval Dumas Eriksen Farrow Fauré Ferreira Fontaine Forrester Gagnon Garneau Girard Greene Guérin Hadley Haddad Hartley Hollis Huang Ibarra Jacobs Jourdan Keller Kerr Kovacs Lacombe Lafleur Lambert Langlois ' +
  'Laurier Lebœuf Leclerc Lefebvre Lemaire Levesque Lindqvist Mansour Marchetti Maréchal Mercier Moreau Morgan Moriarty Nakamura Naughton Nguyen Novak Okafor Ortega Pelletier Penrose Perrault Petrov Poirier Quinn ' +
  'Rahman Renaud Ribeiro Rousseau Saunders Séguin Sinclair Sørensen Tanaka Tellier Thibault Toussaint Tremblay Vasseur Verdier Vidal Wakefield Weaver Whitlock Winslow Yilmaz Zielinski'
).split(' ')

const pseudonyms: Readonly<Record<Language, readonly string[]>> = {
  en: 'Amber Aspen Birch Cedar Cricket Driftwood Fern Finch Harbour Heron Indigo Juniper Lark Maple Meadow Moss Otter Pebble Quill Robin River Sage Skylark Starling Sparrow Tern Willow Wren'.split(
    ' '
  ),
  fr: 'Acacia Alouette Ambre Aurore Brume Bruyère Cèdre Colibri Écume Églantine Étoile Galet Genêt Hirondelle Iris Lavande Lierre Martinet Mésange Mimosa Olivier Pinson Roseau Saule Sorbier Tilleul Tournesol Zéphyr'.split(
    ' '
  )
}

const pronouns: Readonly<Record<Language, readonly string[]>> = { en: ['she/her', 'he/him', 'they/them'], fr: ['elle', 'il', 'iel'] }

const homes: Readonly<Record<Language, readonly (readonly [country: string, timeZone: string])[]>> = {
  en: [
    ['GB', 'Europe/London'],
    ['GB', 'Europe/London'],
    ['CA', 'America/Toronto'],
    ['US', 'America/New_York'],
    ['IE', 'Europe/Dublin'],
    ['AU', 'Australia/Sydney']
  ],
  fr: [
    ['FR', 'Europe/Paris'],
    ['FR', 'Europe/Paris'],
    ['FR', 'Europe/Paris'],
    ['CA', 'America/Toronto'],
    ['BE', 'Europe/Brussels'],
    ['CH', 'Europe/Zurich']
  ]
}

/** Numbers that the authorities of France, the United Kingdom and North America keep for films and examples. */
const phoneOf = (chance: Chance, country: string): string => {
  if (country === 'US' || country === 'CA') return `+1 ${chance.pick(['212', '415', '416', '514', '604', '718'])} 555 01${chance.digits(2)}`
  if (country === 'GB' || country === 'IE') return `+44 7700 900${chance.digits(3)}`
  const tail = chance.digits(4)
  return `+33 6 39 98 ${tail.slice(0, 2)} ${tail.slice(2)}`
}

const linkOf = (chance: Chance): string =>
  chance.pick([
    () => `https://zoom.us/j/${chance.int(1, 9)}${chance.digits(10)}?pwd=${chance.letters(4)}${chance.digits(4)}${chance.letters(4)}`,
    () => `https://meet.google.com/${chance.letters(3)}-${chance.letters(4)}-${chance.letters(3)}`,
    () => `https://meet.jit.si/${chance.letters(6)}${chance.digits(4)}${chance.letters(8)}${chance.digits(4)}`,
    () => `https://whereby.com/${chance.letters(8)}${chance.digits(4)}`,
    () => `https://doxy.me/r${chance.digits(4)}${chance.letters(4)}`,
    () => `https://teams.live.com/meet/9${chance.digits(12)}?p=${chance.letters(3)}${chance.digits(5)}`
  ])()

const mailOf = (words: string, n: number): string => `${fold(words).replace(/[^a-z0-9]+/g, '.')}${n}@example.org`

type Person = Omit<ClientFields, 'status' | 'about'>

/** Each pseudonym once, until all are taken. */
const inTurn = (chance: Chance, from: readonly string[]): (() => string) => {
  let left: string[] = []
  return () => {
    if (left.length === 0) left = [...from]
    return left.splice(chance.int(0, left.length - 1), 1)[0]!
  }
}

/** `n` keeps addresses apart. About one in six gave only a pseudonym, one in five only a first name. */
export const inventPeople = (chance: Chance, language: Language): ((n: number) => Person) => {
  const pseudonym = inTurn(chance, pseudonyms[language])
  const firstName = inTurn(chance, firstNames)
  return (n) => {
    const [country, timeZone] = chance.pick(homes[language])
    const first = firstName()
    const full = `${first} ${chance.pick(lastNames)}`
    const lot = chance.next()
    const identity = lot < 0.16 ? 'pseudonym' : lot < 0.36 ? 'firstName' : 'full'
    const name = identity === 'pseudonym' ? pseudonym() : identity === 'firstName' ? first : full
    const byMail = identity === 'pseudonym' || chance.happens(0.85)
    return {
      unit: 'individual',
      identity,
      name,
      alias: chance.happens(0.25) ? `${name.slice(0, 1)}-${String(n).padStart(3, '0')}` : '',
      legalName: identity === 'full' && chance.happens(0.1) ? `${full}-${chance.pick(lastNames)}` : '',
      pronouns: chance.happens(0.6) ? chance.pick(pronouns[language]) : '',
      email: byMail ? mailOf(identity === 'full' ? full : name, n) : null,
      phone: !byMail || (identity !== 'pseudonym' && chance.happens(0.7)) ? phoneOf(chance, country) : null,
      birthDate:
        identity === 'full' && chance.happens(0.8) ? `${chance.int(1946, 2006)}-${pad(chance.int(1, 12))}-${pad(chance.int(1, 28))}` : null,
      language: chance.happens(0.92) ? language : language === 'en' ? 'fr' : 'en',
      timeZone,
      country,
      meetingLink: chance.happens(0.85) ? linkOf(chance) : null,
      address: '',
      referrer: ''
    }
  }
}

const pad = (n: number): string => String(n).padStart(2, '0')
