// Words of search.
import type { search as english } from '../en/search.ts'
import type { WordsLike } from '../words.ts'

export const search: WordsLike<typeof english> = {
  title: 'Recherche',
  field: 'Rechercher dans les clients et les notes',
  placeholder: 'Un nom, un mot, « une expression » entre guillemets droits…',
  order: 'Ordre des notes',
  newest: 'Les plus récentes',
  best: 'Les plus pertinentes',
  onlyNewest: 'Tant de notes correspondent qu’elles sont affichées de la plus récente à la plus ancienne.',
  results: 'Résultats',
  clients: 'Clients',
  messages: 'Messages',
  notes: 'Notes',
  amendment: 'Rectificatif',
  start: 'Tout ce que vous avez écrit, d’un coup',
  startAbout:
    'Les accents et les majuscules ne comptent pas, le début du dernier mot suffit, et les mots entre guillemets droits sont trouvés côte à côte.',
  nothing: 'Aucun résultat',
  nothingAbout: 'Aucun client et aucune note ne contient tous ces mots. Essayez avec moins de mots.'
}
