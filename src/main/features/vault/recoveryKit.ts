// The recovery kit: one page that says what the key is, the key itself in groups and as a QR code, and how to use it.
import { renderSVG } from 'uqr'
import type { Language } from '#contract/fields'
import type { PaperSize } from '#contract/settings'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { sheetHtml } from '../paper/paper.ts'

/** The part that all age identities share, then groups of six: the key as it is read and typed. */
export const groupsOf = (key: string): string[] => {
  const [, prefix, rest] = /^(AGE-SECRET-KEY-1)([0-9A-Z]+)$/.exec(key)!
  return [prefix!, ...rest!.match(/.{1,6}/g)!]
}

interface Words {
  readonly title: string
  readonly about: string
  readonly key: string
  /** Cases, each with its steps in order. */
  readonly uses: readonly { readonly heading: string; readonly steps: readonly string[] }[]
  readonly keeping: string
  readonly keep: readonly string[]
  readonly made: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Recovery kit',
    about:
      'This key opens the vault of the practice named above when its passphrase is forgotten, or the computer’s keychain or the stick with the key file is lost. It also opens the backups made while it was valid, on any computer. Whoever holds this page and the computer or a backup can read everything in it.',
    key: 'Recovery key',
    uses: [
      {
        heading: 'On the computer that holds the vault',
        steps: [
          'Start Entrenous. On the unlock screen choose “Forgotten the passphrase?”, then “Use the recovery key”.',
          'Type the key; capitals, spaces and line ends do not matter.',
          'Choose a new passphrase. Then make a new kit and a new backup, and only then destroy this page: older backups open with it.'
        ]
      },
      {
        heading: 'On another computer, with a backup',
        steps: [
          'Install and start Entrenous. Choose “Restore from a backup”, then the newest backup file.',
          'At “Open it with” choose “the recovery key”, and type it.',
          'Choose a new passphrase. Then make a new kit and a new backup.'
        ]
      }
    ],
    keeping: 'Where to keep it',
    keep: [
      'Keep this page away from the computer: in a safe, or sealed with someone you trust.',
      'Do not photograph it, and do not store it in a cloud.',
      'Write down where the backups are:'
    ],
    made: 'Made on'
  },
  fr: {
    title: 'Fiche de secours',
    about:
      'Cette clé ouvre le coffre du cabinet nommé ci-dessus lorsque la phrase de passe est oubliée, ou que le trousseau de l’ordinateur ou la clé USB du fichier-clé est perdu. Elle ouvre aussi, sur tout ordinateur, les sauvegardes faites tant qu’elle était valable. Qui tient cette page et l’ordinateur, ou une sauvegarde, peut tout y lire.',
    key: 'Clé de secours',
    uses: [
      {
        heading: 'Sur l’ordinateur où se trouve le coffre',
        steps: [
          'Lancez Entrenous. Sur l’écran de déverrouillage, choisissez « Phrase de passe oubliée ? », puis « Utiliser la clé de secours ».',
          'Tapez la clé ; majuscules, espaces et retours à la ligne n’ont pas d’importance.',
          'Choisissez une nouvelle phrase de passe. Puis établissez une nouvelle fiche et faites une sauvegarde ; alors seulement, détruisez cette page : les sauvegardes plus anciennes s’ouvrent avec elle.'
        ]
      },
      {
        heading: 'Sur un autre ordinateur, avec une sauvegarde',
        steps: [
          'Installez et lancez Entrenous. Choisissez « Restaurer une sauvegarde », puis le fichier de sauvegarde le plus récent.',
          'À « L’ouvrir avec », choisissez « la clé de secours », et tapez-la.',
          'Choisissez une nouvelle phrase de passe. Puis établissez une nouvelle fiche et faites une sauvegarde.'
        ]
      }
    ],
    keeping: 'Où la garder',
    keep: [
      'Gardez cette page loin de l’ordinateur : dans un coffre, ou sous pli fermé chez une personne de confiance.',
      'Ne la photographiez pas et ne la déposez pas dans un cloud.',
      'Notez où se trouvent les sauvegardes :'
    ],
    made: 'Établie le'
  }
}

interface Kit {
  readonly language: Language
  readonly practiceName: string
  readonly paperSize: PaperSize
  readonly groups: readonly string[]
  readonly key: string
  /** UTC, ISO 8601. */
  readonly madeAt: string
}

const day = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at))

const list = (tag: 'ul' | 'ol', items: readonly string[]): string =>
  `<${tag}>${items.map((item) => `<li>${safe(item)}</li>`).join('')}</${tag}>`

/** Script-free HTML of one page. */
export const recoveryKitHtml = ({ language, practiceName, paperSize, groups, key, madeAt }: Kit): string => {
  const { title, about, uses, keeping, keep, made, key: label } = language === 'fr' ? noBreaks(words.fr) : words.en
  return sheetHtml(
    language,
    title,
    `<header><p class="practice">${safe(practiceName)}</p><h1>${safe(title)}</h1><p class="between">${safe(made)} ${safe(day(language, madeAt))}</p></header>
<p>${safe(about)}</p>
<h2>${safe(label)}</h2>
<div class="key"><p>${groups.map((group) => `<span>${safe(group)}</span>`).join(' ')}</p><div class="code">${renderSVG(key, { border: 1 })}</div></div>
${uses.map(({ heading, steps }) => `<h2>${safe(heading)}</h2>${list('ol', steps)}`).join('\n')}
<h2>${safe(keeping)}</h2>${list('ul', keep)}<p class="blank"></p><p class="blank"></p>`,
    paperSize
  )
}
