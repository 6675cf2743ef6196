// Emergency and crisis numbers by country as they come with the program, each with its source: data to be confirmed, never a truth (domain facts §6).
import type { CountryNumbers } from '#contract/emergency'

type Known = Omit<CountryNumbers, 'country' | 'direct' | 'own'>

/** Day on which these were last compared with their source. */
const checkedOn = '2026-11-22'
/** Known from general works alone: shown as unchecked, and put into no document before she has confirmed them. */
const unconfirmed = 'general knowledge; please confirm'

/** Of no country is a number that works from abroad known for sure: it is the local police station or rescue centre that has one. */
export const library: Readonly<Record<string, Known>> = {
  US: {
    emergency: '911',
    police: '911',
    lines: {
      en: ['988 Suicide & Crisis Lifeline: call or text 988'],
      fr: ['988 Suicide & Crisis Lifeline : appel ou SMS au 988']
    },
    source: '988lifeline.org',
    checkedOn
  },
  CA: {
    emergency: '911',
    police: '911',
    lines: {
      en: ['9-8-8 Suicide Crisis Helpline: call or text 988', 'Quebec: 1 866 APPELLE (1 866 277-3553)'],
      fr: ['9-8-8, ligne d’aide en cas de crise de suicide : appel ou texto au 988', 'Québec : 1 866 APPELLE (1 866 277-3553)']
    },
    source: '988.ca, suicide.ca',
    checkedOn
  },
  GB: {
    emergency: '999 · 112',
    police: '999',
    lines: {
      en: ['Samaritans: 116 123', 'NHS 111, option 2 (mental health)'],
      fr: ['Samaritans : 116 123', 'NHS 111, option 2 (santé mentale)']
    },
    source: 'samaritans.org, nhs.uk',
    checkedOn
  },
  IE: {
    emergency: '112',
    police: '999',
    lines: {
      en: ['Samaritans: 116 123', 'Pieta: 1800 247 247'],
      fr: ['Samaritans : 116 123', 'Pieta : 1800 247 247']
    },
    source: 'samaritans.org, pieta.ie',
    checkedOn
  },
  FR: {
    emergency: '15 (SAMU) · 112',
    police: '17',
    lines: {
      en: [
        '3114, national suicide prevention line, free, day and night',
        '114, for those who cannot hear or speak: text message or app',
        '119, children in danger'
      ],
      fr: [
        '3114, numéro national de prévention du suicide, gratuit, jour et nuit',
        '114, pour qui ne peut ni entendre ni parler : SMS ou application',
        '119, enfance en danger'
      ]
    },
    source: '3114.fr, urgence114.fr, allo119.gouv.fr',
    checkedOn
  },
  BE: {
    emergency: '112',
    police: '112',
    lines: {
      en: ['Suicide prevention centre (French): 0800 32 123', 'Zelfmoordlijn (Dutch): 1813'],
      fr: ['Centre de Prévention du Suicide : 0800 32 123', 'Zelfmoordlijn (néerlandais) : 1813']
    },
    source: 'preventionsuicide.be, zelfmoord1813.be',
    checkedOn
  },
  CH: {
    emergency: '144',
    police: '117',
    lines: {
      en: ['La Main Tendue / Die Dargebotene Hand: 143'],
      fr: ['La Main Tendue : 143']
    },
    source: '143.ch',
    checkedOn
  },
  LU: {
    emergency: '112',
    police: '113',
    lines: {
      en: ['SOS Détresse: 45 45 45 (limited hours)'],
      fr: ['SOS Détresse : 45 45 45 (horaires limités)']
    },
    source: unconfirmed,
    checkedOn: null
  },
  AU: {
    emergency: '000',
    police: '000',
    lines: {
      en: ['Lifeline: 13 11 14'],
      fr: ['Lifeline : 13 11 14']
    },
    source: 'lifeline.org.au',
    checkedOn
  },
  NZ: {
    emergency: '111',
    police: '111',
    lines: { en: ['1737: call or text'], fr: ['1737 : appel ou SMS'] },
    source: '1737.org.nz',
    checkedOn
  },
  DE: {
    emergency: '112',
    police: '110',
    lines: {
      en: ['TelefonSeelsorge: 0800 111 0 111, 0800 111 0 222', 'Nummer gegen Kummer (children and young people): 116 111'],
      fr: ['TelefonSeelsorge : 0800 111 0 111, 0800 111 0 222', 'Nummer gegen Kummer (enfants et jeunes) : 116 111']
    },
    source: unconfirmed,
    checkedOn: null
  },
  AT: {
    emergency: '144',
    police: '133',
    lines: {
      en: ['Telefonseelsorge: 142', 'Rat auf Draht (children and young people): 147'],
      fr: ['Telefonseelsorge : 142', 'Rat auf Draht (enfants et jeunes) : 147']
    },
    source: unconfirmed,
    checkedOn: null
  },
  ES: {
    emergency: '112',
    police: '112',
    lines: { en: ['024, suicide prevention, day and night'], fr: ['024, prévention du suicide, jour et nuit'] },
    source: unconfirmed,
    checkedOn: null
  },
  PT: {
    emergency: '112',
    police: '112',
    lines: { en: ['SNS 24: 808 24 24 24'], fr: ['SNS 24 : 808 24 24 24'] },
    source: unconfirmed,
    checkedOn: null
  },
  IT: {
    emergency: '112',
    police: '112',
    lines: {
      en: ['Telefono Amico: 02 2327 2327 (limited hours)', 'Violence against women: 1522'],
      fr: ['Telefono Amico : 02 2327 2327 (horaires limités)', 'Violences faites aux femmes : 1522']
    },
    source: unconfirmed,
    checkedOn: null
  },
  NL: {
    emergency: '112',
    police: '112',
    lines: { en: ['113 Zelfmoordpreventie: 113 or 0800-0113'], fr: ['113 Zelfmoordpreventie : 113 ou 0800-0113'] },
    source: unconfirmed,
    checkedOn: null
  },
  DK: {
    emergency: '112',
    police: '112',
    lines: { en: ['Livslinien: 70 201 201'], fr: ['Livslinien : 70 201 201'] },
    source: unconfirmed,
    checkedOn: null
  },
  SE: {
    emergency: '112',
    police: '112',
    lines: { en: ['Självmordslinjen: 90101'], fr: ['Självmordslinjen : 90101'] },
    source: unconfirmed,
    checkedOn: null
  },
  NO: {
    emergency: '113',
    police: '112',
    lines: { en: ['Mental Helse: 116 123'], fr: ['Mental Helse : 116 123'] },
    source: unconfirmed,
    checkedOn: null
  },
  FI: {
    emergency: '112',
    police: '112',
    lines: { en: ['Kriisipuhelin: 09 2525 0111'], fr: ['Kriisipuhelin : 09 2525 0111'] },
    source: unconfirmed,
    checkedOn: null
  },
  PL: {
    emergency: '112',
    police: '112',
    lines: { en: ['800 70 2222', '116 123'], fr: ['800 70 2222', '116 123'] },
    source: unconfirmed,
    checkedOn: null
  },
  ZA: {
    emergency: '112',
    police: '10111',
    lines: { en: ['SADAG: 0800 567 567'], fr: ['SADAG : 0800 567 567'] },
    source: unconfirmed,
    checkedOn: null
  },
  IN: {
    emergency: '112',
    police: '112',
    lines: { en: ['Tele-MANAS: 14416'], fr: ['Tele-MANAS : 14416'] },
    source: unconfirmed,
    checkedOn: null
  }
}
