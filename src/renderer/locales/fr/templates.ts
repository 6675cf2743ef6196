// Words of the texts that documents are made of.
import type { templates as english } from '../en/templates.ts'
import type { WordsLike } from '../words.ts'

export const templates: WordsLike<typeof english> = {
  title: 'Textes des documents',
  about:
    'Chaque document est fait d’un de ces textes. Formulez-les à votre façon : ce que vous publiez sert à partir de son jour, et chaque version est gardée.',
  back: 'Documents',
  language: 'Langue des textes',
  languages: { en: 'Anglais', fr: 'Français' },
  groups: { agreement: 'Accords', notice: 'Notices', letter: 'Lettres', policy: 'Règles internes', handout: 'Fiches à remettre' },
  version: 'Version {version}',
  own: 'Vos mots',
  waits: { draft: 'Brouillon', day: 'Attend son jour' },
  behind: 'Le texte de la bibliothèque est plus récent',
  notHere: 'Sans objet selon les règles que vous suivez',
  one: {
    back: 'Textes des documents',
    about: 'Version {version} en vigueur',
    starting:
      'Texte de la bibliothèque {version}, règles vérifiées le {when} : {sources}. Un point de départ, à faire vérifier par un professionnel.',
    name: 'Titre',
    text: 'Texte',
    state: { saving: 'Enregistrement…', saved: 'Brouillon enregistré' },
    view: 'Vue',
    views: { write: 'Écrire', see: 'Voir rempli', changed: 'Ce qui change' },
    publish: 'Publier…',
    more: 'Plus',
    versions: 'Versions…',
    dropDraft: 'Abandonner le brouillon',
    dropped: 'Le brouillon est abandonné.',
    backToLibrary: 'Revenir au texte de la bibliothèque',
    wentBack: 'Dès aujourd’hui, le texte de la bibliothèque sert de nouveau. Le vôtre reste parmi les versions.',
    missing: 'Cette clause ne doit pas manquer : {heading}',
    putBack: 'La remettre',
    client: 'Rempli pour',
    nobody: 'personne',
    preview: 'Le texte en document'
  },
  ease: {
    length: '{words, plural, one {# mot} other {# mots}}, {minutes, plural, one {une minute} other {# minutes}} de lecture',
    levels: {
      plain: 'langage clair ({measure} : {score} sur 100)',
      fairlyHard: 'assez difficile à lire ({measure} : {score} sur 100)',
      hard: 'difficile à lire ({measure} : {score} sur 100)'
    },
    measures: { en: 'Flesch', fr: 'Kandel–Moles' },
    long: '{count, plural, one {# phrase} other {# phrases}} de plus de 30 mots'
  },
  bar: {
    label: 'Mise en forme du texte',
    bold: 'Gras',
    italic: 'Italique',
    bulletList: 'Liste à puces',
    orderedList: 'Liste numérotée',
    gap: 'Insérer un champ',
    addClause: 'Ajouter une clause'
  },
  clause: {
    label: 'Clause',
    untitled: 'Clause sans titre',
    mandatory: 'Ne doit pas manquer',
    up: 'Monter',
    down: 'Descendre',
    remove: 'Retirer',
    removed: 'La clause est retirée. Annuler la remet.',
    belongs: 'Où et quand…',
    everywhere: 'partout, toujours'
  },
  belongs: {
    title: 'Où et quand cette clause figure',
    about:
      'Rien de coché : partout, toujours. Sinon, elle figure dès qu’une de ces règles est suivie et qu’une de ces situations se présente.',
    where: 'Selon les règles de',
    when: 'Lorsque',
    done: 'Terminé'
  },
  jurisdictions: {
    US: 'États-Unis (HIPAA)',
    UK: 'Royaume-Uni',
    EU: 'Union européenne (RGPD)',
    FR: 'France',
    CA: 'Canada',
    QC: 'Québec',
    CH: 'Suisse',
    BE: 'Belgique',
    IE: 'Irlande',
    AU: 'Australie'
  },
  circumstances: {
    online: 'les séances sont en ligne',
    inPerson: 'les séances sont en présentiel',
    messages: 'on s’écrit des messages',
    minor: 'la personne est mineure',
    couple: 'un couple vient',
    group: 'il s’agit d’un groupe',
    limitedIdentity: 'l’identité est limitée',
    abroad: 'la personne est dans un autre pays'
  },
  publish: {
    title: 'Publier ce texte',
    about: 'À partir de son jour, les nouveaux documents en sont faits. Ce qui a été préparé ou signé avant reste tel quel.',
    on: 'Sert à partir du',
    note: 'Ce qui change, et pourquoi',
    noteAbout: 'pour vous, plus tard',
    small: 'Une petite modification',
    smallAbout: 'Le texte dit la même chose autrement : on ne demande rien de nouveau à qui a signé ou reçu le précédent.',
    go: 'Publier',
    done: 'Publié en version {version}.',
    noteMissing: 'Un mot sur ce qui change.',
    dayPast: 'Un jour à partir d’aujourd’hui.'
  },
  signed: {
    title: 'Ont signé ou reçu un texte antérieur',
    about: 'Parcourez ce qui change à la prochaine séance, puis préparez-le de nouveau.',
    version: 'version {version}'
  },
  versions: {
    title: 'Versions de ce texte',
    none: 'Pas encore de version à vous',
    chosen: 'Ce que cette version a changé',
    library: 'Retour au texte de la bibliothèque',
    of: 'Version {version}, sert à partir du {when}',
    small: 'Petite modification',
    take: 'En faire le brouillon'
  },
  changes: {
    none: 'Rien n’a changé.',
    added: 'Nouvelle clause',
    removed: 'Retirée',
    changed: 'Modifiée'
  },
  gaps: {
    client: 'nom du client',
    clientBirthDate: 'date de naissance du client',
    clientCountry: 'pays du client',
    platform: 'plateforme de séance',
    practice: 'nom du cabinet',
    practitioner: 'nom du praticien',
    practitionerTitle: 'titre du praticien',
    introduction: 'phrase qui vous présente',
    address: 'adresse',
    email: 'adresse électronique',
    phone: 'téléphone',
    contact: 'téléphone et adresse électronique',
    contactLine: 'phrase pour vous joindre',
    fee: 'honoraires',
    feeTerms: 'phrase sur les honoraires',
    cancellationTerms: 'phrase sur l’annulation',
    minutes: 'minutes d’une séance',
    retentionYears: 'années de conservation',
    recipients: 'liste des destinataires',
    authority: 'autorité de protection des données',
    practiceCountry: 'pays du cabinet',
    crisis: 'liste des numéros d’urgence et d’écoute',
    crisisCall: 'phrase sur qui appeler',
    today: 'date'
  }
}
