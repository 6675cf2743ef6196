// Emergency and crisis lines by country, each with its source and the day it was checked: data to be confirmed, never a truth.
export interface CrisisLines {
  readonly emergency: string
  readonly lines: readonly { readonly en: string; readonly fr: string }[]
  readonly source: string
  /** ISO date on which the numbers were last compared with the source. */
  readonly checkedOn: string
}

const line = (en: string, fr = en) => ({ en, fr })
const checkedOn = '2026-11-22'

export const crisisLines: Readonly<Record<string, CrisisLines>> = {
  US: {
    emergency: '911',
    lines: [line('988 Suicide & Crisis Lifeline: call or text 988', '988 Suicide & Crisis Lifeline : appel ou SMS au 988')],
    source: '988lifeline.org',
    checkedOn
  },
  CA: {
    emergency: '911',
    lines: [
      line('9-8-8 Suicide Crisis Helpline: call or text 988', '9-8-8, ligne d’aide en cas de crise de suicide : appel ou texto au 988')
    ],
    source: '988.ca',
    checkedOn
  },
  GB: {
    emergency: '999',
    lines: [
      line('Samaritans: 116 123', 'Samaritans : 116 123'),
      line('NHS 111, option 2 (mental health)', 'NHS 111, option 2 (santé mentale)')
    ],
    source: 'samaritans.org, nhs.uk',
    checkedOn
  },
  IE: {
    emergency: '112',
    lines: [line('Samaritans: 116 123', 'Samaritans : 116 123'), line('Pieta: 1800 247 247', 'Pieta : 1800 247 247')],
    source: 'samaritans.org, pieta.ie',
    checkedOn
  },
  FR: {
    emergency: '15 (SAMU) · 112',
    lines: [
      line(
        '3114, national suicide prevention line, free, day and night',
        '3114, numéro national de prévention du suicide, gratuit, jour et nuit'
      )
    ],
    source: '3114.fr',
    checkedOn
  },
  BE: {
    emergency: '112',
    lines: [
      line('Suicide prevention centre (French): 0800 32 123', 'Centre de Prévention du Suicide : 0800 32 123'),
      line('Zelfmoordlijn (Dutch): 1813', 'Zelfmoordlijn (néerlandais) : 1813')
    ],
    source: 'preventionsuicide.be, zelfmoord1813.be',
    checkedOn
  },
  CH: {
    emergency: '144',
    lines: [line('La Main Tendue / Die Dargebotene Hand: 143', 'La Main Tendue : 143')],
    source: '143.ch',
    checkedOn
  },
  LU: {
    emergency: '112',
    lines: [line('SOS Détresse: 45 45 45 (limited hours)', 'SOS Détresse : 45 45 45 (horaires limités)')],
    source: '454545.lu',
    checkedOn
  },
  AU: { emergency: '000', lines: [line('Lifeline: 13 11 14', 'Lifeline : 13 11 14')], source: 'lifeline.org.au', checkedOn },
  NZ: { emergency: '111', lines: [line('1737: call or text', '1737 : appel ou SMS')], source: '1737.org.nz', checkedOn }
}
