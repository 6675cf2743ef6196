// Words of the settings.
import type { settings as english } from '../en/settings.ts'
import type { WordsLike } from '../words.ts'

export const settings: WordsLike<typeof english> = {
  title: 'Réglages',
  state: {
    saved: 'Toutes les modifications sont enregistrées.',
    saving: 'Enregistrement…',
    unsaved: 'Pas enregistré.',
    unfinished: 'Tout n’est pas encore enregistré : un champ n’est pas rempli comme il le faudrait.'
  },
  screen: {
    title: 'Écran',
    language: 'Langue',
    theme: 'Thème',
    themes: { system: 'Selon l’ordinateur', light: 'Clair', dark: 'Sombre' },
    singleKeys: 'Raccourcis à une lettre',
    singleKeysAbout:
      'N pour une note, T pour aujourd’hui, etc., quand aucun champ n’est actif. Désactivez-les si vous utilisez un lecteur d’écran ou la dictée.',
    showKeys: 'Afficher tous les raccourcis'
  },
  practice: {
    title: 'Cabinet',
    readiness: 'Prêt en ligne…',
    referrals: 'Orientations…',
    platforms: 'Plateformes…',
    recipients: 'Destinataires des données',
    about: 'Figure sur vos documents.',
    practiceName: 'Nom du cabinet',
    practitionerName: 'Votre nom',
    practitionerTitle: 'Profession et n° d’inscription',
    address: 'Adresse',
    email: 'Courriel',
    phone: 'Téléphone',
    country: 'Pays',
    timeZone: 'Fuseau horaire',
    jurisdictions: 'Règles que suivent vos documents',
    jurisdictionsAbout: 'Les clauses des autres lieux sont laissées de côté.',
    places: {
      US: 'États-Unis (HIPAA)',
      UK: 'Royaume-Uni',
      EU: 'Union européenne (RGPD)',
      FR: 'France',
      CA: 'Canada',
      QC: 'Québec (loi 25)',
      CH: 'Suisse',
      BE: 'Belgique',
      IE: 'Irlande',
      AU: 'Australie'
    },
    paperSize: 'Papier',
    paperSizes: { A4: 'A4', Letter: 'Lettre US' }
  },
  calendar: {
    title: 'Agenda',
    services: 'Prestations',
    modalities: 'Comment vous rencontrez vos clients',
    modalitiesAbout: 'Un rendez-vous d’une autre sorte reste possible, avec un avertissement.',
    hours: 'Heures de travail',
    hoursAbout:
      'p. ex. 9:00-12:30, 14:00-18:00. Entre deux plages, une pause ; un jour vide est libre. Rien du tout : pas d’avertissement.',
    hoursFault: 'Des plages comme 9:00-12:30, séparées par des virgules.',
    pauseMinutes: 'Pause entre deux rendez-vous, minutes',
    pauseAbout: 'Moins que cela est signalé.'
  },
  profile: {
    title: 'Profil du cabinet',
    about: 'Sert là où un client ou une autorité demande qui vous êtes. Ce qui expire est signalé.',
    registrations: 'Titres et inscriptions',
    insurances: 'Assurance',
    codes: 'Codes de déontologie suivis',
    addRegistration: 'Ajouter une inscription',
    addInsurance: 'Ajouter une assurance',
    addCode: 'Ajouter un code',
    body: 'Organisme',
    bodyAbout: 'p. ex. ARS, ordre, fédération',
    number: 'Numéro',
    place: 'Valable en',
    expiresOn: 'Valable jusqu’au',
    insurer: 'Assureur',
    policy: 'Numéro de police',
    codeTitle: 'Titre',
    version: 'Version',
    readOn: 'Relu le',
    removeNamed: 'Retirer {name}',
    expired: 'a expiré le {when}',
    due: 'expire le {when}',
    nameMissing: 'D’abord son nom ; jusque-là, rien n’est enregistré.'
  },
  work: {
    title: 'Séances et notes',
    noteFormat: 'Format d’une nouvelle note',
    preferEndToEnd: 'Je préfère le chiffrement de bout en bout',
    preferEndToEndAbout: 'Les plateformes qui ne le proposent pas sont signalées.',
    sessionMinutes: 'Durée d’une séance, en minutes',
    fee: 'Tarif par séance',
    currency: 'Devise',
    meetingHosts: 'Vos propres serveurs vidéo',
    meetingHostsAbout:
      'Un par ligne, par exemple visio.mon-cabinet.fr. En plus de Zoom, Teams, Google Meet, Jitsi, Whereby, Webex, Doxy.me, VSee, Signal, WhatsApp et FaceTime, déjà connus.',
    replyHours: 'Délai de réponse aux messages, en heures',
    replyAbout: 'Chaque message reçoit ce délai ; il se change dans le message.',
    cancellationHours: 'Annulation gratuite jusqu’à (heures avant la séance)',
    retentionYears: 'Conservation des dossiers, en années'
  },
  safety: {
    title: 'Verrouillage',
    autoLockMinutes: 'Verrouiller après (minutes d’inactivité)',
    reaskBeforeExport: 'Redemander la phrase de passe avant toute sortie',
    reaskAbout:
      'Avant d’imprimer, d’enregistrer un fichier ou d’exporter quoi que ce soit, avant de changer le lieu des sauvegardes automatiques et des copies ou ce qui les ouvre, avant d’y mettre fin ou d’en garder moins, avant de supprimer un coffre mis de côté, et avant de désactiver cette demande : pour les moments où le cabinet est ouvert sans vous.',
    drillMonths: 'Essayer une restauration tous les (mois)',
    drillAbout:
      'Automatiquement, pendant que vous travaillez, avec la dernière sauvegarde automatique. Si ce n’est pas possible, le tableau de sécurité et Aujourd’hui vous le rappellent.',
    panel: 'Tableau de sécurité',
    autoLockAbout: 'Verrouille aussi quand l’ordinateur se met en veille ou que son écran est verrouillé.'
  },
  reminders: {
    title: 'Notifications',
    about:
      'L’ordinateur le dit sans nom, sans lieu et sans dire de quoi il s’agit ; rien pendant une séance, et rien tant que le coffre est verrouillé.',
    sessions: 'Dire qu’une séance approche',
    minutes: 'Combien de minutes avant',
    tasks: 'Dire une fois le matin qu’une tâche est à faire, et quand une réponse promise est attendue'
  },
  faults: {
    practiceName: 'Il faut un nom au cabinet.',
    range: 'Entre {least} et {most}.',
    meetingHosts: 'Seulement le serveur, un par ligne, par exemple visio.mon-cabinet.fr : 20 au plus.',
    amount: 'Ce n’est pas un montant, par exemple 70 ou 70,50.',
    other: 'Ce champ n’est pas rempli comme il le faudrait.'
  }
}
