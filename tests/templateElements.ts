// What each text of consent must speak of, as it is said in each language: taken from the domain facts, §2.1 to §2.6, clause by clause.
import type { Jurisdiction, Language } from '#contract/fields'
import type { Circumstance, TemplateName } from '#contract/templates'

/** A country of each place. */
export const countries = { US: 'US', UK: 'GB', EU: 'DE', FR: 'FR', CA: 'CA', QC: 'CA', CH: 'CH', BE: 'BE', IE: 'IE', AU: 'AU' } as const

/** As a practice of this place is set up: a member state follows the Union's rules too, Quebec those of Canada. */
export const rulesOf = (place: Jurisdiction): ReadonlySet<Jurisdiction> => {
  const above: Partial<Record<Jurisdiction, Jurisdiction>> = { FR: 'EU', BE: 'EU', IE: 'EU', QC: 'CA' }
  return new Set([place, above[place] ?? place])
}

type Said = Readonly<Record<Language, readonly string[]>>

interface Elements {
  readonly everywhere: Said
  readonly where?: Partial<Record<Jurisdiction, Said>>
  readonly when?: Partial<Record<Circumstance, Said>>
}

/** Confidentiality may be broken in these cases, in every text that promises it (R050, R059). */
const limits = {
  en: ['allow or oblige', 'danger', 'court'],
  fr: ['m’autoriser ou m’obliger', 'danger', 'tribunal']
}

export const elements: Partial<Record<TemplateName, Elements>> = {
  therapyAgreement: {
    everywhere: {
      en: [
        'I am Ada Winslow', 'Psy 75', 'registration or licence', 'professional insurance', // 1 parties and credentials
        'Therapy can help, but I cannot promise a result', 'it does not replace medical care', // 2 service
        'painful feelings', 'Other kinds of help exist', 'You may refuse', 'stop at any time', // 3 risks
        '50 minutes', 'how often we meet', 'in person, by video or by telephone', // 4 frame
        '€70', '48 hours ahead', 'If you arrive late', 'change of the fee', // 5 fees
        'Confidentiality and its limits', ...limits.en, 'serious and immediate danger', 'a child, or an adult who cannot protect themselves', // 6
        'I leave out your name', // 7 supervision
        '10 years after our last session', 'to have a copy', 'errors corrected', // 8 records
        'usually within two', 'I am not an emergency service', '01 23 45 67 89', // 9 contact
        'In an emergency', 'checked on', // 10 crisis
        'another role', 'social media', 'gifts', 'records a session', // 11 boundaries
        'professional executor', // 13 absence
        'You may end whenever you wish', 'another person or service', // 14 ending
        'complain to the professional body', // 15 complaints
        'could ask questions', 'received a copy', 'the limits of confidentiality', 'withdraw my agreement' // 16 consent
      ],
      fr: [
        'Je suis Ada Winslow', 'Psy 75', 'numéro d’inscription', 'assurance professionnelle',
        'je ne peux pas promettre de résultat', 'ne remplace pas des soins médicaux',
        'émotions douloureuses', 'D’autres formes d’aide existent', 'Vous pouvez refuser', 'arrêter à tout moment',
        '50 minutes', 'de la fréquence et du mode', 'en présence, par vidéo ou par téléphone',
        '70 €', '48 heures à l’avance', 'En cas de retard', 'changement d’honoraires',
        'Confidentialité et limites', ...limits.fr, 'danger grave et immédiat', 'un enfant, ou un adulte hors d’état de se protéger',
        'Je tais votre nom',
        '10 ans après notre dernière séance', 'recevoir une copie', 'corriger des erreurs',
        'sous deux jours', 'Je ne suis pas un service d’urgence', '01 23 45 67 89',
        'En cas d’urgence', 'vérifiés le',
        'd’autre rôle', 'réseaux sociaux', 'cadeau', 'n’enregistre une séance',
        'que j’ai désignée pour cela',
        'Vous pouvez arrêter quand vous le souhaitez', 'une autre personne ou un autre service',
        'saisir l’organisation professionnelle',
        'poser des questions', 'reçu un exemplaire', 'les limites de la confidentialité', 'retirer mon accord'
      ]
    },
    where: {
      US: {
        en: ['911', '988', 'No Surprises Act', 'good-faith estimate', '$400', '120 days', 'the law of the state decides', 'abuse or neglect of a child', 'allow or require me to protect them', 'Where HIPAA applies', 'psychotherapy notes', '30 days', 'licensing board'],
        fr: ['911', '988', 'No Surprises Act', 'estimation de bonne foi', '400 $', '120 jours', 'la loi de l’État décide', 'maltraitance ou de négligence envers un enfant', 'm’autoriser ou m’obliger à le protéger', 'Lorsque la loi HIPAA s’applique', 'notes de psychothérapie', '30 jours', 'ordre professionnel de mon État']
      },
      UK: {
        en: ['999', '116 123', 'safeguarding', 'terrorism', 'I acknowledge it within 30 days', 'without undue delay', 'within one month', 'ico.org.uk'],
        fr: ['999', '116 123', 'services de protection', 'terrorisme', 'accuse réception sous 30 jours', 'sans retard injustifié', 'sous un mois', 'ico.org.uk']
      },
      EU: {
        en: ['within one month', 'data-protection authority'],
        fr: ['sous un mois', 'autorité de protection des données']
      },
      FR: {
        en: ['15 (SAMU) · 112', '3114', '226-13', '226-14', '223-6', '434-3', 'I may, for instance, report', 'obliges everybody', 'displayed in writing', 'no law in France fixes this period', 'cnil.fr', 'within one month'],
        fr: ['15 (SAMU) · 112', '3114', '226-13', '226-14', '223-6', '434-3', 'je peux, par exemple, signaler', 'oblige chacun', 'affichés par écrit', 'aucune loi française ne fixe cette durée', 'cnil.fr', 'sous un mois']
      },
      CA: {
        en: ['911', '988', 'the law of the province or territory decides', 'a child needs protection', 'priv.gc.ca'],
        fr: ['911', '988', 'la loi de la province ou du territoire décide', 'un enfant a besoin de protection', 'priv.gc.ca']
      },
      QC: {
        en: ['professional secrecy', 'prevent a death or a serious injury', 'youth protection', 'destroyed, not only made anonymous', 'syndic', 'cai.gouv.qc.ca'],
        fr: ['secret professionnel', 'prévenir une mort ou des blessures graves', 'protection de la jeunesse', 'détruit et non seulement anonymisé', 'syndic', 'cai.gouv.qc.ca']
      },
      CH: { en: ['143', 'child and adult protection authority', 'edoeb.admin.ch'], fr: ['143', 'protection de l’enfant et de l’adulte', 'edoeb.admin.ch'] },
      BE: { en: ['0800 32 123', 'In Belgium professional secrecy', 'within one month'], fr: ['0800 32 123', 'En Belgique, le secret professionnel', 'sous un mois'] },
      IE: { en: ['1800 247 247', 'report harm to a child', 'dataprotection.ie'], fr: ['1800 247 247', 'signaler aux autorités', 'dataprotection.ie'] },
      AU: { en: ['13 11 14', 'the law of the state or territory'], fr: ['13 11 14', 'la loi de l’État ou du territoire'] }
    },
    when: {
      couple: { en: ['I do not keep secrets between you', 'only when each adult who took part agrees'], fr: ['Je ne garde pas de secrets entre vous', 'que si chaque adulte qui a participé l’accepte'] },
      group: { en: ['confidentiality agreement of the group', 'cannot guarantee'], fr: ['engagement de confidentialité du groupe', 'ne peux pas garantir'] },
      minor: { en: ['consent for a minor', 'counted from coming of age'], fr: ['autorisation pour un mineur', 'à partir de la majorité'] },
      online: { en: ['consent to online counselling'], fr: ['consentement à la consultation à distance'] },
      messages: { en: ['how often I read and answer'], fr: ['du rythme auquel je lis et réponds'] },
      limitedIdentity: { en: ['only part of your identity', 'unable to send help'], fr: ['qu’une partie de votre identité', 'envoyer de secours'] }
    }
  },
  onlineCounselling: {
    everywhere: {
      en: [
        'by video, by telephone or in writing', // 1
        'whether meeting at a distance suits you at this time', 'somebody near you', // 2
        'For video we use: Whereby', 'a privacy policy of its own', 'what happens to the content', 'encrypted', // 3
        'Risks of the technology', 'intercepted', 'a call can fail', 'overhear', 'be lost', // 4
        'headphones', 'Nobody watches or listens unseen', // 5
        'code word', // 6
        'At the beginning of each session I ask where you are', 'My right to practise and my insurance may not reach everywhere', // 7
        'you usually take part from:', 'person whom I may call:', 'full number:', 'you agree that I tell the emergency services', // 8
        'Help at any hour', 'checked on', 'I am not an emergency service', // R046
        'I call you back', 'within ten minutes', // 9
        'E-mail and messages', 'I answer:', 'never use one in an emergency', 'part of your record', // 10
        'social networks', 'I am not available between them', // R057
        'Neither of us records', // 11
        'What cannot be done from afar', // 12
        'Some insurers and health schemes do not pay', // 13
        'Nobody joins a session unless we both agree', // 14
        'to meet in person', 'referred to somebody near you', // 15
        'You may withdraw this consent at any time', // 16
        'I agree to sessions at a distance' // 17
      ],
      fr: [
        'par vidéo, par téléphone ou par écrit',
        'si la distance vous convient en ce moment', 'une personne proche de chez vous',
        'Pour la vidéo, nous utilisons : Whereby', 'sa propre politique de confidentialité', 'le sort du contenu', 'chiffrement',
        'Risques de la technique', 'interceptée', 'un appel peut s’interrompre', 'peut nous entendre', 'peuvent se perdre',
        'casque', 'Personne ne regarde ni n’écoute sans être vu',
        'mot de code',
        'Au début de chaque séance, je vous demande où vous êtes', 'Mon droit d’exercer et mon assurance peuvent ne pas valoir partout',
        'pendant les séances :', 'personne que je peux appeler :', 'numéro complet :', 'vous acceptez que j’indique aux secours',
        'De l’aide à toute heure', 'vérifiés le', 'Je ne suis pas un service d’urgence',
        'Je vous rappelle', 'en dix minutes',
        'Courriels et messages', 'Je réponds :', 'n’en utilisez jamais en cas d’urgence', 'entrer dans votre dossier',
        'réseaux sociaux', 'Je ne suis pas disponible entre elles',
        'Aucun de nous n’enregistre',
        'Ce qui est impossible à distance',
        'ne remboursent pas les séances à distance',
        'Personne ne se joint à une séance sans notre accord',
        'une rencontre en présence', 'vers quelqu’un près de chez vous',
        'Vous pouvez retirer ce consentement à tout moment',
        'J’accepte les séances à distance'
      ]
    },
    where: {
      US: { en: ['988', 'business associate agreement', 'the state in which you are during the session'], fr: ['988', 'business associate agreement', 'l’État où vous êtes pendant la séance'] },
      UK: { en: ['116 123', 'names the safeguards'], fr: ['116 123', 'précise les garanties'] },
      EU: { en: ['names the safeguards'], fr: ['précise les garanties'] },
      FR: { en: ['3114', 'names the safeguards'], fr: ['3114', 'précise les garanties'] },
      CA: { en: ['each province and territory'], fr: ['chaque province et territoire'] },
      QC: { en: ['handled outside Quebec'], fr: ['traitées hors du Québec'] }
    },
    when: {
      limitedIdentity: { en: ['anonymous', 'unable to send anybody to you', 'You have understood this'], fr: ['anonymat', 'ni vous envoyer quelqu’un ni dire où vous êtes', 'Vous l’avez compris'] },
      abroad: { en: ['the law of both countries', 'allowed or insured'], fr: ['la loi des deux pays', 'ni le droit d’exercer ni l’assurance'] },
      minor: { en: ['from a certain age only', 'An adult who is responsible'], fr: ['d’un certain âge', 'Un adulte responsable'] },
      couple: { en: ['a private place of their own'], fr: ['un lieu privé à soi'] },
      group: { en: ['stays there'], fr: ['y reste'] },
      messages: { en: ['passes no copy on'], fr: ['n’en transmet pas de copie'] }
    }
  },
  recording: {
    everywhere: {
      en: ['Sound, picture or screen:', 'What for', 'Who hears or sees it', 'Where:', 'encrypted', 'On this day at the latest:', 'stopped at any moment', 'withdraw this consent later', 'A refusal changes nothing', 'Each person who takes part signs', 'Session or period:', 'If you wish to record', 'Nothing is recorded before everybody', 'register of recordings'],
      fr: ['Son, image ou écran :', 'Dans quel but', 'Qui l’entend ou le voit', 'Lieu :', 'chiffré', 'Au plus tard à cette date :', 'arrêter l’enregistrement à tout moment', 'retirer ce consentement plus tard', 'Un refus ne change rien', 'Chaque personne qui participe signe', 'Séance ou période :', 'Si vous souhaitez enregistrer', 'Rien n’est enregistré avant', 'registre des enregistrements']
    },
    where: {
      US: { en: ['consent of one party', 'about a dozen states', 'the stricter law'], fr: ['l’accord d’une des parties', 'une douzaine d’États', 'la loi la plus stricte'] },
      UK: { en: ['explicit consent'], fr: ['consentement explicite'] },
      EU: { en: ['data about your health', 'explicit consent'], fr: ['données sur votre santé', 'consentement explicite'] },
      FR: { en: ['explicit consent', 'can be an offence'], fr: ['consentement explicite', 'peut constituer une infraction'] },
      QC: { en: ['sensitive information is given explicitly'], fr: ['renseignements sensibles se donne de façon expresse'] }
    },
    when: {
      couple: { en: ['nobody consents for another'], fr: ['personne ne consent à la place d’un autre'] },
      minor: { en: ['those who may decide for them sign as well'], fr: ['les personnes qui peuvent décider pour lui signent aussi'] }
    }
  },
  minors: {
    everywhere: {
      en: ['born on 4 March 2012', 'Parental authority or custody is held by:', 'Document seen:', 'What the young person says', 'I may say no', 'What stays between the young person and me', 'Beyond that we agree to share:', 'Parents who live apart', 'a court has decided otherwise', 'Who pays', 'Person whom I may call:', 'a consent of their own', 'withdraw their consent', ...limits.en],
      fr: ['date de naissance : 4 mars 2012', 'L’autorité parentale ou la garde est exercée par :', 'Document vu :', 'Ce que dit le jeune', 'dire non', 'Ce qui reste entre le jeune et moi', 'nous convenons de partager :', 'Parents séparés', 'un tribunal en a décidé autrement', 'Qui paie', 'Personne que je peux appeler :', 'son propre consentement', 'retirer leur accord', ...limits.fr]
    },
    where: {
      US: { en: ['the state decides', 'about 12 to 14'], fr: ['l’État qui décide', '12 à 14 ans environ'] },
      UK: { en: ['16 or 17', 'Gillick'], fr: ['16 ou 17 ans', 'Gillick'] },
      FR: { en: ['until the age of 18', 'both parents'], fr: ['jusqu’à 18 ans', 'des deux parents'] },
      CA: { en: ['14 in Quebec', '16 in New Brunswick', 'no age is fixed'], fr: ['14 ans au Québec', '16 ans au Nouveau-Brunswick', 'aucun âge n’est fixé'] },
      QC: { en: ['a person of 14 or more may consent alone'], fr: ['une personne de 14 ans ou plus peut consentir seule'] },
      IE: { en: ['the rule at the place where I work'], fr: ['la règle du lieu où je travaille'] },
      BE: { en: ['the rule at the place where I work'], fr: ['la règle du lieu où je travaille'] },
      CH: { en: ['the rule at the place where I work'], fr: ['la règle du lieu où je travaille'] },
      AU: { en: ['the rule at the place where I work'], fr: ['la règle du lieu où je travaille'] }
    },
    when: { online: { en: ['terms allow young people'], fr: ['conditions admettent les jeunes'] } }
  },
  release: {
    everywhere: {
      en: ['What is shared', 'Left out:', 'Only what the purpose needs', 'I allow Ada Winslow (Quiet Room)', 'share information about me with:', 'Address or telephone:', 'What for', 'at my request', 'Until:', 'How it is shared', 'I may withdraw this release at any time', 'A written line', 'To be sent to:', 'do not depend on it', 'may pass it on', 'I receive a copy', 'my right to do so:', 'notes on my sessions that are kept apart'],
      fr: ['Ce qui est communiqué', 'Exclu :', 'Seul ce que le but exige', 'J’autorise Ada Winslow (Quiet Room)', 'me concernant à :', 'Adresse ou téléphone :', 'Dans quel but', 'à ma demande', 'Échéance :', 'Comment', 'Je peux retirer cette autorisation à tout moment', 'Une ligne écrite', 'À adresser à :', 'n’en dépendent pas', 'les transmettre à son tour', 'J’en reçois un exemplaire', 'ma qualité :', 'notes personnelles sur mes séances, tenues à part']
    },
    where: {
      US: { en: ['psychotherapy notes need an authorisation of their own', '42 CFR Part 2'], fr: ['notes de psychothérapie demandent une autorisation distincte', '42 CFR Part 2'] },
      UK: { en: ['explicit consent', 'as easily as I give it'], fr: ['consentement explicite', 'aussi facilement que je le donne'] },
      EU: { en: ['explicit consent', 'as easily as I give it'], fr: ['consentement explicite', 'aussi facilement que je le donne'] },
      FR: { en: ['explicit consent', 'handed to me whenever possible'], fr: ['consentement explicite', 'm’est remis chaque fois que possible'] },
      QC: { en: ['freely and knowingly', 'for the time that they need'], fr: ['librement et en connaissance de cause', 'pour la durée qu’elles demandent'] }
    },
    when: {
      couple: { en: ['each of them signs a release'], fr: ['chacune d’elles signe aussi'] },
      minor: { en: ['those sign who may decide for them'], fr: ['les personnes qui peuvent décider pour lui signent'] }
    }
  },
  groupConfidentiality: {
    everywhere: {
      en: ['Group:', 'That somebody takes part is confidential', 'I do not record', 'my own experience', 'complain', 'allow or oblige', 'court', 'Nobody can guarantee', 'I tell the practitioner at once', 'leave the group at any time', 'goes on after', 'received a copy'],
      fr: ['Groupe :', 'La participation de quelqu’un est déjà confidentielle', 'Je n’enregistre', 'ma propre expérience', 'réclamation', 'autoriser ou obliger', 'tribunal', 'Personne ne peut garantir', 'j’en avertis aussitôt', 'quitter le groupe à tout moment', 'dure après', 'reçu un exemplaire']
    },
    where: { US: { en: ['it depends on the state'], fr: ['cela dépend de l’État'] } },
    when: { online: { en: ['a place where I am alone'], fr: ['un lieu sans autre personne'] } }
  },
  mutualConfidentiality: {
    everywhere: {
      en: ['the mere fact that we meet', 'What I promise you', 'What you promise me', 'other clients', ...limits.en, 'complain about me', 'Nothing in this agreement keeps you from it', 'goes on after our work', 'Each of us has a copy'],
      fr: ['le simple fait que nous nous rencontrons', 'Ce que je vous promets', 'Ce que vous me promettez', 'autres personnes que vous croisez', ...limits.fr, 'réclamation contre moi', 'Rien dans cet accord ne vous en empêche', 'continue après la fin', 'Chacun de nous en a un exemplaire']
    }
  },
  appointmentEmails: {
    everywhere: {
      en: ['In this way:', 'To this address or number:', 'Never here:', 'No message says why you come', '“Appointment”', 'locked screen', 'a wrong letter in an address', 'not an emergency service', 'You may say no', 'You may withdraw this consent at any time', 'received a copy'],
      fr: ['Par ce moyen :', 'À cette adresse ou à ce numéro :', 'Jamais ici :', 'Aucun message ne dit pourquoi vous venez', '« Rendez-vous »', 'écran verrouillé', 'une seule lettre fausse', 'pas un service d’urgence', 'Vous pouvez refuser', 'Vous pouvez retirer ce consentement à tout moment', 'reçu un exemplaire']
    },
    where: {
      US: { en: ['reach you in another way or at another address'], fr: ['que je vous joigne autrement ou à une autre adresse'] },
      EU: { en: ['as easy as giving it'], fr: ['aussi facile que le donner'] },
      UK: { en: ['as easy as giving it'], fr: ['aussi facile que le donner'] },
      FR: { en: ['as easy as giving it'], fr: ['aussi facile que le donner'] },
      QC: { en: ['for this purpose only'], fr: ['à cette seule fin'] }
    }
  }
} // prettier-ignore
