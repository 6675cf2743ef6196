// Words of the check of the whole vault.
import type { integrity as english } from '../en/integrity.ts'
import type { WordsLike } from '../words.ts'

export const integrity: WordsLike<typeof english> = {
  title: 'Vérification de tout le coffre',
  about:
    'Chaque page, le carnet des dernières modifications, les tables, l’index de recherche et le journal d’audit. Une fois par semaine d’elle-même, pendant que vous travaillez.',
  never: 'Jamais vérifié sur cet ordinateur.',
  fine: 'Vérifié {when} : tout est tel qu’écrit. {pages, plural, one {# page} other {# pages}}, {lines, plural, one {# ligne} other {# lignes}} du journal.',
  bad: 'Vérifié {when} : tout n’est pas tel qu’écrit.',
  check: 'Vérifier maintenant',
  stop: 'Arrêter',
  working: 'Vérification du coffre',
  stopped: 'La vérification a été arrêtée. Elle reprendra du début la prochaine fois.',
  findings: {
    pages:
      '{count, plural, one {Une page n’est plus ce qui a été écrit} other {# pages ne sont plus ce qui a été écrit}} : le disque ou quelqu’un a modifié le fichier.',
    mostPages: 'Plus de {count, plural, other {#}} pages ne sont plus ce qui a été écrit : le disque ou quelqu’un a modifié le fichier.',
    wal: 'Le carnet des dernières modifications est abîmé : ce qui a été enregistré en dernier pourrait ne pas survivre au verrouillage.',
    tables: 'L’ordre interne des dossiers est abîmé en {count, plural, one {un endroit} other {# endroits}}.',
    index:
      'L’index de recherche ne correspond pas aux notes en {count, plural, one {un endroit} other {# endroits}} : une recherche peut en oublier. Aucune note n’est perdue.',
    links: '{count, plural, one {Un enregistrement en nomme} other {# enregistrements en nomment}} un autre qui n’existe pas.',
    log: 'La chaîne du journal d’audit est rompue. Le journal d’audit montre où.'
  },
  todo: {
    title: 'Que faire maintenant',
    paper: 'Recopiez sur papier, ou imprimez, ce que vous avez écrit depuis votre dernière sauvegarde.',
    keep: 'Ne supprimez rien. Copiez le dossier du coffre, tel quel, sur un autre disque.',
    backup:
      'Faites une sauvegarde : elle est refusée si le coffre ne se lit plus en entier, et c’est alors votre dernière bonne sauvegarde qui compte.',
    restore: 'Restaurez votre dernière sauvegarde vérifiée ; le coffre abîmé reste de côté, conservé.',
    disk: 'Faites contrôler le disque : un dégât vient rarement seul.'
  },
  alarm: 'La dernière vérification a trouvé des dégâts dans le coffre.',
  see: 'Que faire…'
}
