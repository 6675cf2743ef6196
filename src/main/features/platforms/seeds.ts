// What comes with the program about each platform (domain facts §7.1), every fact with its source and day: data to be confirmed, never a truth.
import type { Language } from '#contract/fields'
import type { FactName, PlatformFields } from '#contract/platforms'

interface SeedFact {
  readonly value: string
  readonly note: Readonly<Record<Language, string>>
  readonly source: Readonly<Record<Language, string>>
  readonly checkedOn: string | null
}

export interface Seed extends Pick<PlatformFields, 'name' | 'plan' | 'vendor' | 'hosts' | 'country'> {
  /** Day on which its maker closed it, ISO. */
  readonly closedOn?: string
  readonly facts: Partial<Record<FactName, SeedFact>>
}

/** Day on which these were last compared with their sources. */
const checkedOn = '2026-11-22'

/** Found on a public page. */
const found = (value: string, source: string, en = '', fr = en): SeedFact => ({
  value,
  note: { en, fr },
  source: { en: source, fr: source },
  checkedOn
})

/** Known from general works alone, or told differently by different pages: to be confirmed. */
const unsure = (value: string, en = '', fr = en): SeedFact => ({
  value,
  note: { en, fr },
  source: { en: 'general knowledge; please confirm', fr: 'connaissance générale ; à confirmer' },
  checkedOn: null
})

const zoomEnd = found(
  'optional',
  'support.zoom.com, Zoom end-to-end encryption',
  'Everybody joins from the app; ends dial-in, the web client, cloud recording and live transcription. Free users verify a telephone number.',
  'Tout le monde utilise l’application ; sans appel téléphonique, ni client web, ni enregistrement dans le cloud, ni transcription. Les comptes gratuits vérifient un numéro de téléphone.'
)
const zoom = { vendor: 'Zoom', hosts: ['zoom.us', 'zoom.com', 'zoomgov.com'], country: 'US' }
const teams = { vendor: 'Microsoft', country: 'US' }
const meet = { vendor: 'Google', hosts: ['meet.google.com'], country: 'US' }
const transit = unsure('yes')

export const seeds: Readonly<Record<string, Seed>> = {
  zoomBasic: {
    name: 'Zoom',
    plan: 'Basic (free)',
    ...zoom,
    facts: {
      encryption: transit,
      endToEnd: zoomEnd,
      baa: found('no', 'josefkamara.com', 'None on a free account.', 'Aucun avec un compte gratuit.'),
      dpa: found('yes', 'support.zoom.com, KB0067751'),
      minutesOne: found(
        '40',
        'community.zoom.com',
        'Since 15 July 2022 this holds for two people too; it counts from the first who joins.',
        'Depuis le 15 juillet 2022, cela vaut aussi à deux ; compté dès la première personne qui se connecte.'
      ),
      minutesGroup: found('40', 'community.zoom.com'),
      recording: unsure('yes', 'On the computer, off unless the host begins.', 'Sur l’ordinateur, seulement si l’hôte le lance.'),
      screenSharing: unsure('yes'),
      webinars: unsure('no')
    }
  },
  zoomPaid: {
    name: 'Zoom',
    plan: 'Pro, Business, for Healthcare',
    ...zoom,
    facts: {
      encryption: transit,
      endToEnd: zoomEnd,
      baa: {
        ...found(
          '',
          'support.zoom.com, KB0067751 / hipaakit.co',
          'Zoom says paid plans too; other pages say that Pro does not qualify. Ask Zoom, and keep the signed paper.',
          'Zoom dit : aussi avec les offres payantes ; d’autres pages disent que Pro ne suffit pas. Demandez à Zoom et gardez le papier signé.'
        )
      },
      dpa: found('yes', 'support.zoom.com, KB0067751'),
      minutesOne: unsure('1800'),
      minutesGroup: unsure('1800'),
      recording: unsure(
        'yes',
        'Cloud recording and assistants that take notes must be looked at.',
        'Surveillez l’enregistrement dans le cloud et les assistants qui prennent des notes.'
      ),
      screenSharing: unsure('yes'),
      webinars: unsure('yes')
    }
  },
  doxy: {
    name: 'Doxy.me',
    plan: '',
    vendor: 'Doxy.me',
    hosts: ['doxy.me'],
    country: 'US',
    facts: {
      encryption: found('yes', 'help.doxy.me', 'WebRTC, media encrypted with AES-128.', 'WebRTC, médias chiffrés en AES-128.'),
      baa: unsure('yes', 'Reported for every plan, the free one too.', 'Annoncé pour toutes les offres, même gratuite.'),
      minutesOne: unsure('0'),
      recording: found(
        'no',
        'doxy.me, privacy policy (2020)',
        'The vendor says that sessions are neither recorded nor stored.',
        'L’éditeur dit que les séances ne sont ni enregistrées ni conservées.'
      ),
      terms: found(
        '',
        'foundation.mozilla.org, 2020',
        'A review of 2020 criticised weak passwords and no second factor.',
        'Un examen de 2020 critiquait des mots de passe faibles et l’absence de second facteur.'
      )
    }
  },
  vsee: {
    name: 'VSee',
    plan: '',
    vendor: 'VSee',
    hosts: ['vsee.com', 'vsee.me'],
    country: 'US',
    facts: {
      encryption: transit,
      endToEnd: unsure('always', 'Claimed by the vendor.', 'Annoncé par l’éditeur.'),
      baa: found(
        'yes',
        'personcenteredtech.com, 2016',
        'On paid plans; not recommended there without.',
        'Avec les offres payantes ; déconseillé sans.'
      )
    }
  },
  teamsFree: {
    name: 'Microsoft Teams',
    plan: 'Free',
    ...teams,
    hosts: ['teams.live.com'],
    facts: {
      encryption: transit,
      endToEnd: unsure('no', 'Not for meetings.', 'Pas pour les réunions.'),
      baa: found('no', 'patient-protect.com, April 2026'),
      minutesOne: found('1800', 'dickerdata.co.nz, 2023'),
      minutesGroup: found('60', 'dickerdata.co.nz, 2023'),
      recording: found('no', 'dickerdata.co.nz, 2023')
    }
  },
  teamsPaid: {
    name: 'Microsoft Teams',
    plan: 'Microsoft 365 Business',
    ...teams,
    hosts: ['teams.microsoft.com'],
    facts: {
      encryption: transit,
      endToEnd: found(
        'optional',
        'learn.microsoft.com, end-to-end encrypted meetings',
        'Unplanned calls of two; meetings with Teams Premium only, without web client, captions or dial-in.',
        'Appels à deux non planifiés ; réunions avec Teams Premium seulement, sans client web, sous-titres ni appel téléphonique.'
      ),
      baa: found(
        'yes',
        'patient-protect.com, April 2026',
        'With the Microsoft 365 plans that qualify.',
        'Avec les offres Microsoft 365 qui le prévoient.'
      ),
      dpa: unsure('yes'),
      recording: unsure('yes', 'Begun by the host, stored in OneDrive.', 'Lancé par l’hôte, conservé dans OneDrive.'),
      screenSharing: unsure('yes')
    }
  },
  meetFree: {
    name: 'Google Meet',
    plan: 'Free',
    ...meet,
    facts: {
      encryption: transit,
      endToEnd: unsure('no'),
      baa: found('no', 'scienceinsights.org'),
      minutesOne: unsure('1440'),
      minutesGroup: found('60', 'hindustantimes.com, 2020', 'Three people or more.', 'À partir de trois personnes.'),
      recording: unsure('no')
    }
  },
  meetWorkspace: {
    name: 'Google Meet',
    plan: 'Workspace',
    ...meet,
    facts: {
      encryption: transit,
      endToEnd: found(
        'optional',
        'scienceinsights.org',
        'Client-side encryption in higher editions.',
        'Chiffrement côté client dans les éditions supérieures.'
      ),
      baa: found('yes', 'scienceinsights.org', 'Accepted by the administrator.', 'Accepté par l’administrateur.'),
      dpa: unsure('yes'),
      recording: unsure('yes')
    }
  },
  jitsi: {
    name: 'Jitsi Meet',
    plan: 'meet.jit.si, 8x8.vc',
    vendor: '8x8',
    hosts: ['meet.jit.si', '8x8.vc'],
    country: 'US',
    facts: {
      encryption: transit,
      endToEnd: unsure('optional', 'In browsers of the Chromium kind.', 'Dans les navigateurs de type Chromium.'),
      baa: unsure('no', 'A server of your own, or a contract with 8x8.', 'Votre propre serveur, ou un contrat avec 8x8.'),
      minutesOne: unsure('0', 'Whoever opens a room signs in since 2023.', 'Depuis 2023, qui ouvre une salle doit s’identifier.'),
      minutesGroup: unsure('0'),
      recording: unsure('yes')
    }
  },
  whereby: {
    name: 'Whereby',
    plan: '',
    vendor: 'Whereby',
    hosts: ['whereby.com'],
    country: 'NO',
    facts: {
      encryption: found(
        'yes',
        'psykologcentret-nv.dk',
        'Small rooms between the participants; large ones through a server.',
        'Petites salles entre les participants ; grandes salles par un serveur.'
      ),
      baa: found(
        '',
        'docs.whereby.com',
        'With Whereby Embedded in a yearly plan only.',
        'Avec Whereby Embedded en offre annuelle seulement.'
      ),
      regions: found('EU', 'whereby.helpscoutdocs.com, article 526'),
      minimumAge: found(
        '18',
        'whereby.helpscoutdocs.com, article 527',
        'The terms are for adults: not for minors.',
        'Les conditions valent pour les adultes : pas pour les mineurs.'
      ),
      recording: unsure('yes', 'On paid plans.', 'Avec les offres payantes.')
    }
  },
  webex: {
    name: 'Webex',
    plan: '',
    vendor: 'Cisco',
    hosts: ['webex.com'],
    country: 'US',
    facts: {
      encryption: transit,
      endToEnd: unsure('optional'),
      baa: unsure('', 'On business plans.', 'Avec les offres professionnelles.'),
      minutesOne: unsure('40', 'On the free plan.', 'Avec l’offre gratuite.'),
      minutesGroup: unsure('40'),
      recording: unsure('yes')
    }
  },
  signal: {
    name: 'Signal',
    plan: '',
    vendor: 'Signal Foundation',
    hosts: ['signal.link', 'signal.me'],
    country: 'US',
    facts: { encryption: transit, endToEnd: unsure('always'), baa: unsure('no'), dpa: unsure('no'), recording: unsure('no') }
  },
  whatsapp: {
    name: 'WhatsApp',
    plan: '',
    vendor: 'Meta',
    hosts: ['wa.me', 'call.whatsapp.com'],
    country: 'US',
    facts: {
      encryption: transit,
      endToEnd: unsure(
        'always',
        'The content; who speaks with whom and when goes to Meta.',
        'Le contenu ; qui parle à qui et quand va à Meta.'
      ),
      baa: unsure('no'),
      dpa: unsure('no'),
      recording: unsure('no')
    }
  },
  facetime: {
    name: 'FaceTime',
    plan: '',
    vendor: 'Apple',
    hosts: ['facetime.apple.com'],
    country: 'US',
    facts: { encryption: transit, endToEnd: unsure('always'), baa: unsure('no'), dpa: unsure('no'), recording: unsure('no') }
  },
  telephone: {
    name: 'Telephone',
    plan: '',
    vendor: '',
    hosts: [],
    country: 'FR',
    facts: {
      endToEnd: unsure('no'),
      baa: unsure(
        'no',
        'US: the carrier of a landline counts as a conduit.',
        'États-Unis : l’opérateur d’une ligne fixe est un simple transporteur.'
      ),
      minutesOne: unsure('0'),
      recording: unsure('', 'Apps may record.', 'Des applications peuvent enregistrer.')
    }
  },
  skype: {
    name: 'Skype',
    plan: '',
    vendor: 'Microsoft',
    hosts: ['skype.com'],
    country: 'US',
    closedOn: '2025-05-05',
    facts: {
      terms: found(
        '',
        'smallbiztrends.com, 2025',
        'Closed on 5 May 2025; what it held was kept until January 2026.',
        'Fermé le 5 mai 2025 ; ce qu’il contenait a été gardé jusqu’en janvier 2026.'
      )
    }
  }
}
