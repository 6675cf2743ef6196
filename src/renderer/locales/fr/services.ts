// Words of the services.
import type { services as english } from '../en/services.ts'
import type { WordsLike } from '../words.ts'

export const services: WordsLike<typeof english> = {
  title: 'Prestations',
  back: 'Réglages',
  about: 'Ce que vous proposez : un rendez-vous en reprend la durée et la modalité.',
  none: 'Aucune prestation pour le moment',
  noneAbout: 'Par exemple une séance individuelle de 50 minutes en vidéo. Sans prestation, les rendez-vous ont la durée des réglages.',
  add: 'Ajouter une prestation',
  change: 'Modifier…',
  end: 'N’est plus proposée',
  resume: 'Proposer de nouveau',
  ended: 'N’est plus proposée ; les rendez-vous la gardent.',
  replies: 'réponse sous {hours} h',
  until: 'jusqu’au {when}',
  line: '{minutes} minutes · {fee} · {modality}',
  more: 'Plus pour {name}',
  search: 'Nom',
  noHits: 'Aucune ne s’appelle ainsi',
  form: {
    add: 'Ajouter une prestation',
    change: 'Modifier la prestation',
    addNow: 'Ajouter',
    save: 'Enregistrer',
    nameEn: 'Nom en anglais',
    nameFr: 'Nom en français',
    nameAbout: 'L’un des deux suffit.',
    minutes: 'Durée, minutes',
    fee: 'Tarif',
    currency: 'Monnaie',
    modality: 'Manière de se rencontrer',
    replyHours: 'Délai de réponse, en heures',
    replyAbout: 'Vide : comme le cabinet le promet.'
  },
  faults: {
    name: 'Veuillez lui donner un nom, dans une langue au moins.',
    minutes: 'Entre 5 et 480.',
    fee: 'Ce n’est pas un montant, p. ex. 70 ou 70,50.',
    replyHours: 'Entre 1 et {most}.'
  }
}
