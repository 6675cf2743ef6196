// Word material of the invented practice in French. Wherever possible without gender: the clients are invented, their pronouns vary.
// A filler never follows `de` or `que`, which would have to be elided.
import type { Material } from './material.ts'

export const fr: Material = {
  fillers: {
    when: [
      'lundi',
      'mardi soir',
      'en milieu de semaine',
      'pendant le week-end',
      'le lendemain de notre dernière séance',
      'jeudi matin',
      'deux fois cette semaine',
      'en début de semaine',
      'il y a trois jours',
      'vendredi en fin de journée',
      'sur le chemin du retour',
      'ce matin au réveil'
    ],
    since: [
      'depuis la dernière séance',
      'depuis {few} jours',
      'depuis {few} semaines environ',
      'depuis le début du mois',
      'depuis les vacances',
      'depuis l’automne'
    ],
    few: ['deux', 'trois', 'quatre', 'cinq', 'six'],
    person: [
      'un collègue',
      'sa sœur aînée',
      'une amie proche',
      'un voisin',
      'une cousine',
      'son frère cadet',
      'sa colocataire',
      'une tante',
      'un ancien camarade de classe',
      'sa responsable'
    ],
    place: [
      'au bureau',
      'au supermarché',
      'lors d’un repas de famille',
      'dans le train',
      'à la réunion d’école',
      'à la salle de sport',
      'à un dîner d’anniversaire',
      'dans la salle d’attente du dentiste',
      'en réunion d’équipe',
      'au parc'
    ],
    feeling: [
      'de la tension',
      'une envie de pleurer',
      'du vide',
      'de l’agitation',
      'une grande fatigue',
      'du soulagement',
      'de la honte',
      'de l’irritation',
      'un espoir prudent',
      'une sorte d’engourdissement',
      'un calme inattendu',
      'de la solitude',
      'de la colère puis de la culpabilité',
      'un sentiment de débordement'
    ],
    body: [
      'une oppression dans la poitrine',
      'le souffle court',
      'une boule au ventre',
      'les mâchoires serrées',
      'les jambes lourdes',
      'le cœur qui s’emballe',
      'des maux de tête dès l’après-midi',
      'les épaules douloureuses',
      'les mains tremblantes',
      'la gorge nouée'
    ],
    thought: [
      '« je devrais mieux m’en sortir »',
      '« on va voir que je ne suis pas à la hauteur »',
      '« si je m’arrête, tout s’écroule »',
      '« cela n’intéresse personne »',
      '« il va arriver quelque chose »',
      '« c’est toujours ma faute »',
      '« c’est trop tard »',
      '« je pèse sur les autres »',
      '« les autres y arrivent, pourquoi pas moi »',
      '« je ne dois décevoir personne »'
    ],
    activity: [
      'la marche le long du canal',
      'la natation',
      'la cuisine entre amis',
      'le jardinage',
      'le dessin',
      'la lecture du soir',
      'la chorale',
      'la réparation d’un vieux vélo',
      'un cours de yoga',
      'un appel à une amie',
      'la boulange',
      'le piano',
      'l’observation des oiseaux',
      'un cours du soir'
    ],
    scale: [
      'à {digit} sur dix, contre {digit} la fois précédente',
      'à {digit} sur dix environ',
      'entre {few} et {digit} sur dix',
      'plus bas que la dernière fois, vers {digit}'
    ],
    digit: ['3', '4', '5', '6', '7'],
    often: [
      'presque tous les jours',
      'deux ou trois fois par semaine',
      'un soir sur deux',
      'moins souvent qu’avant',
      'presque chaque matin',
      'une seule fois cette semaine'
    ],
    step: [
      'écrire une ligne par jour',
      'quitter le travail à l’heure deux fois',
      'poser une question en réunion',
      'éteindre le téléphone à vingt et une heures',
      'marcher dix minutes après le déjeuner',
      'passer un appel par semaine',
      'répondre « je vais y réfléchir » avant d’accepter',
      'prendre le petit-déjeuner à table',
      'garder le dimanche après-midi libre',
      'déposer l’inquiétude sur le papier'
    ],
    strength: [
      'l’humour',
      'la patience envers les autres',
      'la franchise devant les revers',
      'la curiosité',
      'un vif sens de la justice',
      'la fidélité en amitié',
      'le sens pratique',
      'la volonté de recommencer'
    ],
    manner: ['avec douceur', 'ensemble', 'pas à pas', 'avec soin', 'au rythme souhaité', 'assez en détail']
  },
  opening: [
    '{name} se connecte à l’heure et choisit de commencer par la semaine écoulée.',
    '{name} arrive avec quelques minutes de retard, s’en excuse et s’installe vite.',
    'Bref tour d’horizon au début : {name} évoque {feeling}.',
    '{name} souhaite revenir d’abord sur un fait survenu {when}.',
    'La connexion s’interrompt une fois ; reprise sans difficulté.',
    '{name} avait préparé quelques notes et les lit.',
    'Hésitation au début quant au sujet, puis récit d’un moment vécu {place}.',
    '{name} dit que la séance précédente « est restée en tête » {since}.',
    'Reprise du fil de la dernière fois, à la demande exprimée en début de séance.',
    'Après un début silencieux, {name} parle plus librement que lors des premières séances.'
  ],
  observation: [
    'Parole claire et posée ; l’affect s’accorde au propos.',
    'Traits tirés, regard présent ; un sourire en évoquant {activity}.',
    'Larmes au moment du récit, puis reprise après une pause.',
    'La posture se relâche dans la seconde moitié de la séance.',
    'Débit rapide au début, plus lent ensuite.',
    'Plusieurs longs silences, qui semblent utiles.',
    'Les mains s’agitent à chaque évocation de ce qui s’est passé {place}.',
    'Présence vive, pensée cohérente ; l’humour revient vers la fin.',
    'La voix baisse pour décrire {body}.',
    'Engagement constant ; questions pertinentes sur la méthode.',
    'Évoque {feeling} en arrivant ; davantage de calme au moment de partir.',
    'Retenue d’abord, puis émotion visible.'
  ],
  themes: [
    {
      about: ['Inquiétude et crises de panique, surtout au travail.', 'Anxiété avec évitement des trajets. Préfère les séances du soir.'],
      situation: [
        'Inquiétude présente {often}, plus forte {place}.',
        'Départ précipité {when} à cause d’un malaise : {body}.',
        '{name} a pu rester {place} malgré {body}, une première {since}.',
        'Décrit une crise de panique {when}, dix minutes environ, avec {body}.',
        'A encore reporté un trajet en train, avec {feeling} ensuite.',
        'A dû présenter un exposé {when} ; l’attente fut pire que l’exposé.'
      ],
      experience: [
        'La pensée dominante : {thought}.',
        'Anxiété évaluée {scale}.',
        'Perçoit {body} avant toute pensée.',
        'Décrit le réflexe de chercher la sortie la plus proche.',
        'Éprouve {feeling} une fois la crise passée.',
        'Vérifie sans cesse les messages pour se rassurer.'
      ],
      intervention: [
        'Repérage de l’enchaînement déclencheur, pensée, corps, action, {manner}.',
        'Exercice de respiration lente, expiration plus longue, puis mots sur ce qui change.',
        'Établissement d’une échelle de situations redoutées, de la plus facile à la plus difficile.',
        'Comparaison entre la prédiction et ce qui s’est passé {place}.',
        'Explication du rôle de l’évitement à partir d’un exemple vécu.',
        'Préparation d’une petite exposition, avec une fin précise et sans conduite de protection.'
      ],
      response: [
        '{name} trouve la respiration utile et demande à la refaire.',
        'Surprise : la peur baisse de moitié sans quitter les lieux.',
        'Parvient à dire {thought} à voix haute, puis à en douter.',
        'Doute encore, mais accepte un essai : {step}.',
        'Reconnaît un schéma déjà présent à l’école.',
        'Éprouve {feeling} pendant l’exercice, de la fierté ensuite.'
      ],
      assessment: [
        'L’évitement recule ; l’anticipation domine à présent.',
        'La panique demeure, la peur de la panique diminue.',
        'La recherche de réassurance entretient l’inquiétude ; cela commence à se voir.',
        'Dans la ligne des séances passées : exigence forte, incertitude mal tolérée.',
        'Le quotidien est moins restreint qu’au début ; les trajets restent évités.'
      ],
      plan: [
        'Refaire l’exposition deux fois avant la prochaine rencontre.',
        'Remettre l’inquiétude à un quart d’heure fixe chaque soir.',
        'Poursuivre le relevé des prédictions et de leurs suites.',
        'Prochain échelon, sans personne à ses côtés : rester un moment {place}.',
        'Voir quelles conduites de protection peuvent tomber d’abord.'
      ]
    },
    {
      about: [
        'Troubles du sommeil depuis un changement d’horaires.',
        'Endormissement difficile depuis des années ; ne souhaite pas de traitement.'
      ],
      situation: [
        'Sommeil toujours haché : réveil vers quatre heures {often}.',
        'Endormissement en une demi-heure {when}, ce qui n’était pas arrivé {since}.',
        'L’agenda du sommeil montre {digit} heures par nuit et de longues soirées devant un écran.',
        'Longue insomnie {when}, à ressasser une discussion avec {person}.',
        'Deux nuits entières de suite, après {activity}.',
        'Siestes sur le canapé {often}, puis coucher difficile.'
      ],
      experience: [
        'Redoute le coucher ; la nuit revient la pensée {thought}.',
        'Fatigue évaluée {scale}.',
        'Le matin, décrit {feeling} et {body}.',
        'Concentration en baisse après le repas ; une petite erreur {place}.',
        'Éprouve {feeling} en voyant l’agenda rempli.',
        'Craint pour son emploi si les nuits ne s’améliorent pas.'
      ],
      intervention: [
        'Lecture de l’agenda {manner}, calcul du temps réellement dormi.',
        'Explication de la pression de sommeil et de la réduction du temps passé au lit.',
        'Accord sur une heure de lever fixe, week-end compris.',
        'Recherche de façons de ralentir le soir ; en tête, {activity}.',
        'Séparer le lit et les soucis : papier et crayon dans une autre pièce.',
        'Examen de ce qui se dit intérieurement à quatre heures du matin.'
      ],
      response: [
        'L’idée de se lever la nuit suscite de la réticence, puis de la curiosité.',
        'Soulagement : aucune nuit parfaite n’est demandée.',
        'Premier changement choisi : {step}.',
        'Constate que deux nuits « affreuses » étaient dans la moyenne.',
        'Rit de la liste des essais passés, avec tendresse.',
        'Préfère aller lentement ; accord là-dessus.'
      ],
      assessment: [
        'Sommeil plus court mais plus solide ; le fonctionnement de jour tient.',
        'Éveil conditionné, entretenu par de longues heures au lit.',
        'L’inquiétude nocturne pèse maintenant plus que le sommeil lui-même.',
        'Méthode bien comprise ; le lever fixe reste le point difficile.',
        'Mieux en semaine, pas encore le week-end.'
      ],
      plan: [
        'Tenir l’agenda une semaine encore, puis élargir d’un quart d’heure.',
        'Se lever chaque jour à la même heure jusqu’à la prochaine séance.',
        'Pas d’écran dans la chambre ; à la place, {activity}.',
        'Si l’éveil dure, se lever et s’asseoir dans une autre pièce.',
        'Parler du ronflement au médecin traitant.'
      ]
    },
    {
      about: ['Deuil d’un parent.', 'Deuil ; vit sans compagnie depuis l’an dernier.'],
      situation: [
        'La date anniversaire tombait {when} ; une bougie, un appel passé avec {person}.',
        'A commencé le tri des vêtements, arrêt après un tiroir.',
        'Une chanson connue entendue {place} ; il a fallu s’asseoir.',
        'A retrouvé {activity} pour la première fois depuis l’enterrement.',
        'Désaccord familial sur la maison ; {name} se sent entre deux feux.',
        'Rêve de la dernière visite à l’hôpital {when}.'
      ],
      experience: [
        'Le chagrin vient par vagues, {often}, avec {body}.',
        'Éprouve {feeling} et, par instants, la culpabilité d’avoir ri.',
        'C’est l’appel quotidien qui manque le plus.',
        'Le soir surtout, la pensée {thought}.',
        'Soulagement de voir la souffrance finie, et honte de ce soulagement.',
        'L’entourage attend que ce soit terminé, ce qui blesse.'
      ],
      intervention: [
        'Place faite aux souvenirs ; récit d’un après-midi, {manner}.',
        'Le deuil présenté comme un va-et-vient entre la perte et la vie de tous les jours.',
        'Proposition d’une lettre qui ne sera pas envoyée.',
        'Culpabilité nommée ; examen de ce qui était réellement possible.',
        'Préparation de la date à venir : avec qui, où, comment partir plus tôt.',
        'Recherche des habitudes communes à garder.'
      ],
      response: [
        'Pleure, et dit le soulagement de ne pas pleurer sans témoin.',
        'Apporte une photographie et sourit en racontant son histoire.',
        'L’image des deux mouvements lui paraît « exacte ».',
        'Pas encore le moment pour la lettre ; souhaite y revenir.',
        'Peut admettre que tout le possible a été fait.',
        'Décide de garder {activity} en souvenir.'
      ],
      assessment: [
        'Deuil douloureux et en mouvement ; aucun signe de blocage.',
        'Un appui existe, bien que rarement sollicité.',
        'La culpabilité s’adoucit à mesure que le récit s’ordonne.',
        'Le repli diminue ; les soirées restent le plus dur.',
        'La peine est à la mesure du lien.'
      ],
      plan: [
        'Trier un tiroir encore, avec {person}.',
        'La lettre : seulement si le moment vient.',
        'Garder une soirée par semaine en compagnie.',
        'Parler de la maison la prochaine fois.',
        'Aller au cimetière avec {person}, puis prendre un thé.'
      ]
    },
    {
      about: ['Épuisement professionnel, horaires réduits.', 'Surcharge après deux ans de sous-effectif. Songe à changer de métier.'],
      situation: [
        'Travail tard {often}, messages jusqu’au dimanche.',
        'A dit que la charge ne pouvait durer ; réponse vague.',
        'Vraie pause de midi {when}, la première {since}.',
        'Rendez-vous avec la médecine du travail {when} ; reprise prévue par étapes.',
        'Larmes dans la voiture après un moment difficile vécu {place}.',
        'A refusé une tâche de plus, puis en a douté toute la soirée.'
      ],
      experience: [
        'Épuisement évalué {scale}.',
        'À l’idée du lundi, {feeling}, avec {body}.',
        'Au repos surgit la pensée {thought}.',
        'L’intérêt pour le métier revient à petites doses.',
        'Remarques cyniques, suivies de honte.',
        'Le week-end sert à récupérer, jamais au loisir.'
      ],
      intervention: [
        'Liste de ce qui donne et de ce qui prend de l’énergie, {manner}.',
        'Jeu de rôle : un refus bref et aimable.',
        'Recherche du lieu où fut apprise la règle {thought}.',
        'Tri des tâches : garder, confier, laisser.',
        'Pauses inscrites comme des rendez-vous.',
        'Rester ou partir : le pour et le contre sur papier, sans décider.'
      ],
      response: [
        'S’étonne du peu inscrit dans la colonne « donne ».',
        'Jeu de rôle gauche, puis drôle ; la phrase tient.',
        'Adopte aussitôt une mesure : {step}.',
        'Résiste à l’idée de confier une tâche, et le sait.',
        'Éprouve {feeling} en disant la vieille règle à voix haute.',
        'Envisage un entretien avec la direction, notes en main.'
      ],
      assessment: [
        'Récupération en cours mais fragile ; les limites sont le point de travail.',
        'La charge est réelle : il ne s’agit pas seulement de mieux supporter.',
        'Le perfectionnisme rend toute délégation inquiétante.',
        'L’énergie monte quand la semaine comporte aussi {activity}.',
        'Une reprise par étapes paraît réaliste.'
      ],
      plan: [
        'Pas de messages après dix-neuf heures.',
        'Préparer l’entretien par écrit.',
        'Deux pauses par jour, loin du bureau.',
        'Apporter le contrat pour regarder les horaires.',
        'Choisir une tâche à confier cette semaine.'
      ]
    },
    {
      about: ['Tensions dans le couple depuis la naissance du second enfant.', 'Disputes répétées ; pense à une séparation.'],
      situation: [
        'Dispute au sujet de l’argent {when}, nuit passée séparément.',
        'Une sortie à deux s’est bien passée, « presque comme avant ».',
        'Deux jours de silence après une remarque.',
        '{name} a demandé de l’aide à la maison, et la demande fut entendue.',
        'Le projet de déménagement a réveillé de vieilles déceptions.',
        'A su {when} que leurs difficultés avaient été confiées à {person}.'
      ],
      experience: [
        'Dès que le ton monte, {feeling}, avec {body}.',
        'Se retire d’abord, puis dit plus que voulu.',
        'Désir de tendresse, difficile à formuler.',
        'Pendant la dispute, croit à la pensée {thought} ; en doute le lendemain.',
        'Proximité évaluée {scale}.',
        'Comparaison avec le couple des parents.'
      ],
      intervention: [
        'Schéma du cercle poursuite et retrait, {manner}.',
        'Transformation d’un reproche en souhait, avec ses propres mots.',
        'Dernière dispute revue au ralenti, image par image.',
        'Accord sur un signe de pause et un signe de retour.',
        'Recherche de ce qui est craint sous la colère.',
        'Relevé des moments qui se sont passés autrement.'
      ],
      response: [
        'Reconnaît sa part dans le cercle, sans dureté.',
        'Trouve les mots « tu me manques » difficiles, et vrais.',
        'Éprouve {feeling} en regardant la dispute depuis l’autre côté.',
        'Pense que la pause serait acceptée.',
        'Ce qui compte encore pour les deux : {strength}.',
        'Reste dans l’indécision ; cela peut demeurer ainsi pour l’instant.'
      ],
      assessment: [
        'Escalade plus courte ; réparation plus rapide.',
        'Les craintes d’attachement nourrissent les disputes plus que leurs sujets.',
        'Ni violence ni peur ; question posée directement.',
        'L’ambivalence se dit ouvertement.',
        'L’équipe parentale tient, même les semaines difficiles.'
      ],
      plan: [
        'Une heure par semaine à deux, sans téléphone.',
        'Employer la pause convenue au premier signe.',
        'Écrire un souhait, pas un reproche.',
        'Nom d’une thérapeute de couple donné sur demande.',
        'Observer qui fait le premier pas du retour.'
      ]
    },
    {
      about: ['Humeur basse et repli, deuxième épisode.', 'Humeur dépressive depuis l’expatriation. Médecin informé avec accord.'],
      situation: [
        'Au lit jusqu’à midi {often}.',
        'Une sortie {when}, plus longue que prévu ; au programme, {activity}.',
        'A annulé un rendez-vous avec {person}, d’où {feeling}.',
        'A ouvert la pile de courrier et en a traité la moitié.',
        'A préparé un repas chaud {when}, le premier {since}.',
        'Une échéance manquée ; la réaction fut bienveillante.'
      ],
      experience: [
        'Humeur évaluée {scale}.',
        'Décrit des journées grises, avec {body}.',
        'La pensée {thought} revient {often}.',
        'Peu d’appétit ; poids stable à sa connaissance.',
        'Le plaisir est rare et bref, mais remarqué.',
        'En compagnie, {feeling} ; pire sans personne.'
      ],
      intervention: [
        'Semaine planifiée {manner}, avec de petites activités précises.',
        'Lien entre humeur et activité, à partir du journal.',
        'Mise en question de {thought} : que dirait-on à une amie ?',
        'Recherche des premières marches vers le bas, et de ce qui avait aidé.',
        'Liste des personnes à qui en parler.',
        'Lecture commune de la lettre au médecin avant son envoi.'
      ],
      response: [
        'Accepte un seul pas : {step}.',
        'Voit que les deux meilleurs jours comportaient {activity}.',
        'Les mots pour une amie sont bien plus doux ; émotion.',
        'Plan jugé trop chargé ; réduit de moitié.',
        'Pense pouvoir en parler avec {person}.',
        'Parle d’espoir avec prudence.'
      ],
      assessment: [
        'L’humeur remonte lentement, avec des hauts et des bas.',
        'Inactivité et reproches à soi s’entretiennent.',
        'Symptômes modérés ; le quotidien demande un grand effort.',
        'Les premiers signes de rechute sont connus et nommés.',
        'Le contact avec les autres se passe mieux que prévu.'
      ],
      plan: [
        'Une activité par jour, notée la veille.',
        'Raconter la semaine à {person}.',
        'Lever avant neuf heures, lumière du jour avant dix.',
        'Poursuivre le journal et l’apporter.',
        'Parler d’un traitement au médecin si l’humeur ne remonte pas.'
      ]
    },
    {
      about: ['Estime de soi et crainte du jugement.', 'Autocritique sévère ; études en cours.'],
      situation: [
        'Compliment reçu {place}, aussitôt écarté.',
        'Prise de parole en groupe {when}, ressassée toute la nuit.',
        'A rendu un travail sans cinquième vérification.',
        'Comparaisons incessantes, {often}.',
        'Vêtements achetés avec joie, rendus le lendemain.',
        'Avis demandé à {person} ; meilleur que redouté.'
      ],
      experience: [
        'La voix critique dit {thought}.',
        'La honte se manifeste ainsi : {body}.',
        'Devant le miroir, {feeling}.',
        'Confiance évaluée {scale}.',
        'Les erreurs semblent énormes, les réussites fortuites.',
        'Un peu de fierté, cachée aussitôt.'
      ],
      intervention: [
        'Une chaise et une voix données au critique, puis une réponse.',
        'Collecte {manner} de preuves d’une qualité : {strength}.',
        'Retour à l’origine de l’exigence.',
        'Essai d’un ton plus doux, à voix haute, trois fois.',
        'Expérience convenue : une petite erreur volontaire.',
        'Liste de ce qui n’a pas à être parfait.'
      ],
      response: [
        'Le ton doux sonne faux d’abord, puis triste, puis chaleureux.',
        'Peut se reconnaître une qualité sans « mais » : {strength}.',
        'L’expérience amuse ; accord.',
        'Comprend à qui appartient cette voix.',
        'Éprouve {feeling}, sans fuir.',
        'Propose sa propre tâche : {step}.'
      ],
      assessment: [
        'L’autocritique est repérée plus tôt et moins crue.',
        'Honte encore forte quand il s’agit du corps ou de l’argent.',
        'Davantage de risques en société, avec de bonnes expériences.',
        'L’exigence sert les études et coûte ailleurs.',
        'Une voix intérieure plus douce se fait entendre par moments.'
      ],
      plan: [
        'Commettre la petite erreur et noter la suite.',
        'Accepter un compliment par « merci ».',
        'Trois lignes sur le ton doux, chaque soir.',
        'Apporter une photographie de l’âge de dix ans.',
        'Remarquer les comparaisons sans les combattre.'
      ]
    },
    {
      about: ['Vie avec une maladie chronique ; gestion de l’effort.', 'Longue convalescence, en arrêt de travail.'],
      situation: [
        'Une poussée {when} a bouleversé les projets.',
        'Consultation chez le spécialiste ; résultats inchangés.',
        'Vingt minutes réussies, repos avant la fatigue ; au programme, {activity}.',
        'Trop d’efforts {place}, deux jours de lit ensuite.',
        'Maladie expliquée à {person}, avec une vraie écoute en retour.',
        'Demande d’aménagement de poste déposée {when}.'
      ],
      experience: [
        'Douleur évaluée {scale}.',
        'Quand il faut annuler, {feeling}.',
        'Les mauvais jours, la pensée {thought}.',
        'Colère contre le corps, et tendresse pour lui.',
        'Peur de l’avenir, la nuit surtout.',
        'Les bonnes heures sont mieux goûtées qu’avant.'
      ],
      intervention: [
        'Lecture {manner} du carnet d’effort, recherche du point de bascule.',
        'Parler du deuil de la vie d’avant sans renoncer à celle-ci.',
        'Tri entre ce qui dépend de soi et le reste.',
        'Bref parcours du corps, avec permission d’arrêter.',
        'Recherche de phrases pour expliquer ses limites.',
        'Retrouver l’essentiel, sous sa plus petite forme.'
      ],
      response: [
        'Trois signes précoces de surcharge sont trouvés.',
        'Le parcours du corps amène {body}, puis un peu d’aise.',
        'Peine et colère peuvent se côtoyer.',
        'Choisit une façon de doser : {step}.',
        'Apprécie la phrase « aujourd’hui, je peux la moitié ».',
        'Demander de l’aide éveille {feeling}.'
      ],
      assessment: [
        'Effort mieux dosé ; moins d’effondrements.',
        'L’acceptation avance inégalement, comme on peut s’y attendre.',
        'L’isolement est à présent le plus grand risque.',
        'Les valeurs sont claires ; c’est l’énergie qui limite.',
        'Bonne coopération avec l’équipe médicale.'
      ],
      plan: [
        'Se reposer avant la fatigue, montre en main.',
        'La moitié suffit : {activity}, puis arrêt tant que tout va bien.',
        'Envoyer la demande d’aménagement.',
        'Demander une chose précise à {person}.',
        'Noter aussi les bonnes heures.'
      ]
    },
    {
      about: ['Adaptation après une séparation et un déménagement.', 'Changement de métier à mi-vie.'],
      situation: [
        'Emménagement {when} ; la moitié des cartons restent fermés.',
        'Premier week-end sans les enfants.',
        'Papiers signés, puis {activity} pour souffler.',
        'Entretien d’embauche {when} : mieux que redouté.',
        'Rencontre fortuite avec {person}, qui a remué beaucoup.',
        'Une soirée en solitaire, pour une fois par choix.'
      ],
      experience: [
        'Dans les pièces vides, {feeling}.',
        'Liberté et peur arrivent ensemble.',
        'A surpris la pensée {thought}, et l’a laissée passer.',
        'Stress évalué {scale}.',
        'Dort mal avant chaque passage des enfants, avec {body}.',
        'Curiosité pour la suite, à sa propre surprise.'
      ],
      intervention: [
        'Ligne du temps des changements passés, et de ce qui a porté alors.',
        'Décisions triées par urgence, {manner}.',
        'Parler des rôles qui prennent fin et de ceux qui demeurent.',
        'Préparation du prochain passage : lieu, mots, suite.',
        'Imaginer une bonne journée ordinaire dans un an.',
        'Regarder qui fait partie du nouveau cercle.'
      ],
      response: [
        'Constate un appui constant : {strength}.',
        'La bonne journée ordinaire comprend {activity}.',
        'Éprouve {feeling} en voyant tout ce qui est déjà décidé.',
        'Deux décisions reportées, avec soulagement.',
        'Pense à un appui possible auprès des proches.',
        'Retient une seule chose : {step}.'
      ],
      assessment: [
        'Passage exigeant, abordé avec de bonnes ressources.',
        'L’ambivalence est naturelle ; rien n’oblige à la résoudre.',
        'L’humeur suit le calendrier des enfants.',
        'Une direction se dessine.',
        'Charge pratique élevée ; un soutien se construit.'
      ],
      plan: [
        'Déballer une pièce et la rendre agréable.',
        'Prévoir le prochain week-end libre.',
        'Demander un avis juridique sur les dates.',
        'Relancer après l’entretien.',
        'Inviter une personne proche dans le nouveau logement.'
      ]
    },
    {
      about: ['Parentalité à l’adolescence ; conflits à la maison.', 'Aide à un parent âgé, en plus du travail.'],
      situation: [
        'Portes claquées {when} ; plus tard, un thé à la cuisine.',
        'Appel de l’école pour des cours manqués.',
        'Chute de la mère âgée {when} ; rien de cassé, grande peur.',
        'Tâches de la semaine partagées avec {person}, une première.',
        'Patience perdue pour les devoirs, puis des excuses.',
        'Après-midi tranquille en famille ; au programme, {activity}.'
      ],
      experience: [
        'Éprouve {feeling} et une responsabilité de tout.',
        'Quand les autres se plaignent, la pensée {thought}.',
        'Tension évaluée {scale}, avec {body}.',
        'Crainte de reproduire sa propre éducation.',
        'Le temps à soi manque.',
        'Fierté d’avoir présenté des excuses.'
      ],
      intervention: [
        'Le conflit vu depuis les deux chambres.',
        'Choix des règles qui comptent et de celles qui peuvent tomber.',
        'Exercice : écouter une minute sans répondre.',
        'Liste {manner} de l’aide qui pourrait être demandée.',
        'Parler des limites comme d’une forme de soin.',
        'Chercher où se refont les forces.'
      ],
      response: [
        'Réduit les règles de onze à quatre, avec humour.',
        'Voit la peur derrière la porte claquée.',
        'Va demander de l’aide pour le mercredi soir.',
        'Écouter sans répondre fut « étonnamment difficile ».',
        'À l’idée d’une aide, {feeling}.',
        'Se fixe un point : {step}.'
      ],
      assessment: [
        'Conflits plus bruyants que profonds ; le lien est bon.',
        'Charge de soins élevée et mal partagée.',
        'La réparation après dispute devient une habitude.',
        'Les besoins propres passent en dernier ; cela se remarque.',
        'Le changement se voit à la maison après peu de séances.'
      ],
      plan: [
        'Une minute d’écoute, une fois par jour.',
        'Se renseigner sur un accueil de répit.',
        'Quatre règles sur le réfrigérateur, admises par tous.',
        'Une soirée à soi, non déplaçable : {activity}.',
        'Rappeler l’école avec une proposition concrète.'
      ]
    }
  ],
  progress: {
    early: [
      'La confiance s’établit ; les objectifs se formulent encore.',
      'Parcours et attentes explorés ; une compréhension commune se dessine.',
      'Premiers pas convenus ; {name} préfère un cadre clair.',
      'Bonne motivation ; un doute sur l’utilité de parler a pu se dire.'
    ],
    middle: [
      'Travail sur les objectifs convenus ; régulier, avec des revers.',
      'Les outils servent entre les séances {often}.',
      'Une ressource plus présente qu’au début : {strength}.',
      'Retour sur les premières semaines ; le changement est perçu.'
    ],
    late: [
      'Objectifs atteints pour l’essentiel ; les séances pourraient s’espacer.',
      'La prévention de la rechute est maintenant au centre.',
      '{name} explique désormais la méthode à d’autres.',
      'La fin du suivi est évoquée, avec un peu de tristesse et beaucoup de confiance.'
    ]
  },
  risk: [
    'Pas d’idées suicidaires ni d’automutilation, question posée.',
    'Risque exploré ; rien à signaler ; sait qui appeler.',
    'Aucun risque actuel. Contacts d’urgence confirmés.',
    'Souhait passager, ancien, « de ne pas se réveiller » ; rien cette semaine ; plan de soutien revu.',
    'Sécurité : rien de nouveau, facteurs protecteurs inchangés (dont {activity}).'
  ],
  homework: [
    'D’ici la prochaine séance : {step}.',
    'Convenu : {step}, en observant ce qui change.',
    'À essayer : {step} ; rien de plus n’est nécessaire.',
    'Tâche : {activity}, deux fois, quelle que soit l’humeur.',
    'Tâche précédente faite en partie ; poursuivre : {step}.'
  ],
  closing: [
    'Prochaine séance comme d’habitude.',
    'Prochain rendez-vous dans une semaine, même heure.',
    'Prochaine séance dans deux semaines ; {name} écrira si c’est trop long.',
    'Rythme hebdomadaire maintenu.',
    'Objectifs à revoir la prochaine fois.',
    'Résumé relu ; accord.'
  ],
  amendments: {
    addition: [
      { reason: 'Message reçu après la signature.', text: '{name} a écrit ensuite avoir déjà commencé : {step}.' },
      { reason: 'Point oublié.', text: 'Le médecin traitant connaît l’existence du suivi.' },
      {
        reason: 'Message reçu plus tard le même jour.',
        text: '{name} a confirmé que la soirée s’était bien passée ; aucun autre appel nécessaire.'
      },
      { reason: 'Absent de la note.', text: 'Contact d’urgence convenu : {person}.' },
      { reason: 'Information reçue après la signature.', text: 'Le rendez-vous médical a eu lieu {when} ; rien de nouveau.' }
    ],
    correction: [
      { reason: 'Jour indiqué par erreur.', text: 'Les faits décrits ont eu lieu {when}, et non le jour indiqué.' },
      { reason: 'Chiffre erroné.', text: 'L’évaluation donnée était {scale}.' },
      { reason: 'Lieu confondu.', text: 'Cela s’est passé {place}.' },
      { reason: 'Personne confondue.', text: 'La personne dont il était question : {person}.' }
    ]
  }
}
