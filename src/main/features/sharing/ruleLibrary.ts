// Rules of thumb about speaking without consent, place by place (R060; domain facts §2.0, §3, §8): a beginning, each to be checked and changed by her.
import type { Jurisdiction, Language } from '#contract/fields'
import type { ExceptionKind, Force } from '#contract/sharing'

type Said = Readonly<Record<Language, string>>
const said = (en: string, fr = en): Said => ({ en, fr })

export interface LibraryRule {
  readonly place: Jurisdiction
  readonly kind: ExceptionKind
  readonly force: Force
  readonly rule: Said
  readonly authority: Said
  readonly phone: string
  readonly deadline: Said
  readonly source: string
  /** ISO day on which the rule was compared with what its source says; null: general knowledge, to be checked before anybody relies on it. */
  readonly checkedOn: string | null
}

const compared = '2026-11-28'
const unchecked = null
const atOnce = said('at once', 'sans délai')

const fr: readonly LibraryRule[] = [
  {
    place: 'FR',
    kind: 'child',
    force: 'may',
    rule: said(
      'Article 226-14 of the Criminal Code lifts professional secrecy for reporting deprivation or ill-treatment of a minor; no agreement of the minor is needed. Whether article 434-3 obliges to report depends on the profession.',
      'L’article 226-14 du Code pénal lève le secret professionnel pour signaler des privations ou sévices infligés à un mineur ; l’accord du mineur n’est pas nécessaire. L’obligation de l’article 434-3 dépend de la profession.'
    ),
    authority: said('CRIP of the department, or the public prosecutor', 'CRIP du département, ou procureur de la République'),
    phone: '119',
    deadline: atOnce,
    source: 'Code pénal, art. 226-14, 434-3',
    checkedOn: compared
  },
  {
    place: 'FR',
    kind: 'vulnerableAdult',
    force: 'may',
    rule: said(
      'Article 226-14 of the Criminal Code also covers a person who cannot protect themselves because of age or of an infirmity.',
      'L’article 226-14 du Code pénal vise aussi la personne qui n’est pas en mesure de se protéger en raison de son âge ou de son incapacité.'
    ),
    authority: said('the public prosecutor', 'procureur de la République'),
    phone: '3977',
    deadline: atOnce,
    source: 'Code pénal, art. 226-14; 3977: solidarites.gouv.fr',
    checkedOn: unchecked
  },
  {
    place: 'FR',
    kind: 'selfHarm',
    force: 'must',
    rule: said(
      'Article 223-6 of the Criminal Code: whoever can help a person in danger without risk must help or call for help, professionals too.',
      'Article 223-6 du Code pénal : quiconque peut porter secours sans risque à une personne en péril doit le faire ou provoquer un secours, professionnels compris.'
    ),
    authority: said('emergency services', 'secours'),
    phone: '15 · 112 · 3114',
    deadline: atOnce,
    source: 'Code pénal, art. 223-6',
    checkedOn: compared
  },
  {
    place: 'FR',
    kind: 'harmToOthers',
    force: 'must',
    rule: said(
      'Article 223-6 of the Criminal Code: whoever can prevent a crime or an offence against somebody’s body by acting at once, without risk, must act.',
      'Article 223-6 du Code pénal : quiconque peut empêcher par son action immédiate, sans risque, un crime ou un délit contre l’intégrité corporelle doit agir.'
    ),
    authority: said('police or gendarmerie', 'police ou gendarmerie'),
    phone: '17 · 112',
    deadline: atOnce,
    source: 'Code pénal, art. 223-6',
    checkedOn: compared
  },
  {
    place: 'FR',
    kind: 'courtOrder',
    force: 'may',
    rule: said(
      'Whoever is bound to professional secrecy may keep silent before a judge, save where the law says otherwise. Ask what exactly is ordered, and by whom.',
      'La personne tenue au secret professionnel peut se taire devant le juge, sauf disposition contraire de la loi. Demandez ce qui est exactement ordonné, et par qui.'
    ),
    authority: said('the judge who ordered it', 'le juge qui l’a ordonné'),
    phone: '',
    deadline: said('as the order says', 'selon l’ordonnance'),
    source: 'Code de procédure pénale, art. 109, 434-1 CP',
    checkedOn: unchecked
  }
]

const uk: readonly LibraryRule[] = [
  {
    place: 'UK',
    kind: 'child',
    force: 'may',
    rule: said(
      'A practitioner in private practice may share a concern about a child with the safeguarding services; consent is not needed where asking would add to the danger. Some professions and settings are obliged.',
      'En exercice libéral, il est permis de communiquer une inquiétude pour un enfant aux services de protection ; l’accord n’est pas nécessaire si le demander accroît le danger. Certaines professions et certains lieux y sont obligés.'
    ),
    authority: said(
      'children’s services of the local authority, or the police',
      'services de l’enfance de la collectivité locale, ou police'
    ),
    phone: '999 · NSPCC 0808 800 5000',
    deadline: said('at once; in writing within a day or two', 'sans délai ; par écrit sous un ou deux jours'),
    source: 'Working Together to Safeguard Children; Data Protection Act 2018, sch. 1 §18',
    checkedOn: unchecked
  },
  {
    place: 'UK',
    kind: 'vulnerableAdult',
    force: 'may',
    rule: said(
      'A concern about an adult at risk may be shared with adult safeguarding, with their agreement where they can decide for themselves.',
      'Une inquiétude pour un adulte vulnérable peut être communiquée aux services de protection, avec son accord s’il peut décider par lui-même.'
    ),
    authority: said('adult safeguarding of the local authority', 'services de protection des adultes de la collectivité locale'),
    phone: '',
    deadline: atOnce,
    source: 'Care Act 2014, s. 42',
    checkedOn: unchecked
  },
  {
    place: 'UK',
    kind: 'selfHarm',
    force: 'may',
    rule: said(
      'Where life is in danger, disclosure in the vital or public interest is allowed.',
      'En cas de danger pour la vie, la communication dans l’intérêt vital ou public est permise.'
    ),
    authority: said('emergency services, the client’s GP', 'secours, médecin traitant'),
    phone: '999 · NHS 111',
    deadline: atOnce,
    source: 'UK GDPR, art. 6(1)(d), 9(2)(c); BACP Ethical Framework',
    checkedOn: unchecked
  },
  {
    place: 'UK',
    kind: 'harmToOthers',
    force: 'may',
    rule: said(
      'Disclosure in the public interest is allowed to prevent serious harm to others.',
      'La communication dans l’intérêt public est permise pour prévenir un dommage grave à autrui.'
    ),
    authority: said('police'),
    phone: '999 · 101',
    deadline: atOnce,
    source: 'W v Egdell [1990]',
    checkedOn: unchecked
  },
  {
    place: 'UK',
    kind: 'courtOrder',
    force: 'must',
    rule: said(
      'An order of a court must be obeyed; a solicitor’s letter is not one.',
      'Une ordonnance d’un tribunal s’impose ; la lettre d’un avocat n’en est pas une.'
    ),
    authority: said('the court', 'le tribunal'),
    phone: '',
    deadline: said('as the order says', 'selon l’ordonnance'),
    source: 'Civil Procedure Rules, part 34',
    checkedOn: unchecked
  },
  {
    place: 'UK',
    kind: 'other',
    force: 'must',
    rule: said(
      'Information that might help to prevent an act of terrorism must be told; telling the client of it may be an offence.',
      'Un renseignement qui pourrait aider à prévenir un acte de terrorisme doit être communiqué ; en avertir la personne peut être une infraction.'
    ),
    authority: said('police'),
    phone: '999 · 0800 789 321',
    deadline: said('as soon as reasonably practicable', 'dès que cela est raisonnablement possible'),
    source: 'Terrorism Act 2000, s. 38B, 39',
    checkedOn: unchecked
  }
]

const us: readonly LibraryRule[] = [
  {
    place: 'US',
    kind: 'child',
    force: 'must',
    rule: said(
      'In every state mental health professionals must report reasonable suspicion of abuse or neglect of a child; form and deadline are the state’s.',
      'Dans chaque État, les professionnels de la santé mentale doivent signaler un soupçon raisonnable de maltraitance ou de négligence envers un enfant ; forme et délai selon l’État.'
    ),
    authority: said('child protective services of the state', 'services de protection de l’enfance de l’État'),
    phone: '1-800-422-4453 (Childhelp)',
    deadline: said(
      'at once by telephone; often in writing within 24 to 48 hours',
      'sans délai par téléphone ; souvent par écrit sous 24 à 48 heures'
    ),
    source: '42 U.S.C. § 5106a; law of the state; 45 CFR 164.512(b)(1)(ii)',
    checkedOn: unchecked
  },
  {
    place: 'US',
    kind: 'vulnerableAdult',
    force: 'must',
    rule: said(
      'Most states oblige professionals to report abuse of an older or dependent adult.',
      'La plupart des États obligent les professionnels à signaler la maltraitance d’une personne âgée ou dépendante.'
    ),
    authority: said('adult protective services of the state', 'services de protection des adultes de l’État'),
    phone: '1-800-677-1116 (Eldercare Locator)',
    deadline: said('by state', 'selon l’État'),
    source: 'law of the state; 45 CFR 164.512(c)',
    checkedOn: unchecked
  },
  {
    place: 'US',
    kind: 'selfHarm',
    force: 'may',
    rule: said(
      'HIPAA allows what is necessary to prevent a serious and imminent threat, told to somebody able to prevent it.',
      'La loi HIPAA permet ce qui est nécessaire pour prévenir une menace grave et imminente, dit à qui peut la prévenir.'
    ),
    authority: said('emergency services, 988', 'secours, 988'),
    phone: '911 · 988',
    deadline: atOnce,
    source: '45 CFR 164.512(j)',
    checkedOn: unchecked
  },
  {
    place: 'US',
    kind: 'harmToOthers',
    force: 'may',
    rule: said(
      'HIPAA allows it; the law of the state may oblige to warn or protect whoever is threatened (Tarasoff).',
      'La loi HIPAA le permet ; celle de l’État peut obliger à avertir ou à protéger la personne menacée (Tarasoff).'
    ),
    authority: said('police, and whoever is threatened', 'police, et la personne menacée'),
    phone: '911',
    deadline: atOnce,
    source: '45 CFR 164.512(j); law of the state',
    checkedOn: unchecked
  },
  {
    place: 'US',
    kind: 'courtOrder',
    force: 'must',
    rule: said(
      'A court’s order must be obeyed, and only as far as it goes; a subpoena without an order of a court is not enough by itself. Psychotherapy notes and substance-use records have rules of their own.',
      'L’ordonnance d’un tribunal s’impose, dans ses seules limites ; une assignation sans ordonnance ne suffit pas à elle seule. Les notes de psychothérapie et les dossiers d’addiction ont leurs propres règles.'
    ),
    authority: said('the court', 'le tribunal'),
    phone: '',
    deadline: said('as the order says', 'selon l’ordonnance'),
    source: '45 CFR 164.512(e); 42 CFR part 2, subpart E',
    checkedOn: unchecked
  }
]

const canada: readonly LibraryRule[] = [
  {
    place: 'CA',
    kind: 'child',
    force: 'must',
    rule: said(
      'Every province and territory obliges to report that a child needs protection.',
      'Chaque province et territoire oblige à signaler qu’un enfant a besoin de protection.'
    ),
    authority: said('child protection of the province or territory', 'protection de l’enfance de la province ou du territoire'),
    phone: '',
    deadline: atOnce,
    source: 'e.g. Child, Youth and Family Services Act, 2017 (Ontario), s. 125',
    checkedOn: unchecked
  },
  {
    place: 'CA',
    kind: 'selfHarm',
    force: 'may',
    rule: said(
      'What is needed to eliminate or reduce a significant risk of serious bodily harm may be told.',
      'Ce qui est nécessaire pour écarter ou réduire un risque important de préjudice corporel grave peut être communiqué.'
    ),
    authority: said('emergency services', 'secours'),
    phone: '911 · 988',
    deadline: atOnce,
    source: 'PIPEDA, s. 7(3)(e); PHIPA (Ontario), s. 40',
    checkedOn: unchecked
  },
  {
    place: 'CA',
    kind: 'harmToOthers',
    force: 'may',
    rule: said(
      'What is needed to prevent serious bodily harm to an identifiable person or group may be told.',
      'Ce qui est nécessaire pour prévenir un préjudice corporel grave à une personne ou à un groupe identifiable peut être communiqué.'
    ),
    authority: said('police, and whoever is threatened', 'police, et la personne menacée'),
    phone: '911',
    deadline: atOnce,
    source: 'PHIPA (Ontario), s. 40; Smith v. Jones [1999]',
    checkedOn: unchecked
  },
  {
    place: 'CA',
    kind: 'courtOrder',
    force: 'must',
    rule: said('A court’s order must be obeyed, as far as it goes.', 'L’ordonnance d’un tribunal s’impose, dans ses limites.'),
    authority: said('the court', 'le tribunal'),
    phone: '',
    deadline: said('as the order says', 'selon l’ordonnance'),
    source: 'PIPEDA, s. 7(3)(c)',
    checkedOn: unchecked
  },
  {
    place: 'QC',
    kind: 'child',
    force: 'must',
    rule: said(
      'Professionals who care for children must tell the youth protection services that a child’s safety or development is or may be in danger, even if bound to secrecy.',
      'Les professionnels qui prodiguent des soins aux enfants doivent signaler au DPJ que la sécurité ou le développement d’un enfant est ou peut être compromis, même liés par le secret.'
    ),
    authority: said('Director of Youth Protection (DPJ)', 'Directeur de la protection de la jeunesse (DPJ)'),
    phone: '911',
    deadline: atOnce,
    source: 'Loi sur la protection de la jeunesse, art. 39',
    checkedOn: unchecked
  },
  {
    place: 'QC',
    kind: 'selfHarm',
    force: 'may',
    rule: said(
      'A member of a professional order may tell what is needed to prevent a death or a serious injury, suicide included, where the danger is imminent.',
      'Un membre d’un ordre professionnel peut communiquer ce qui est nécessaire pour prévenir un décès ou une blessure grave, y compris un suicide, si le danger est imminent.'
    ),
    authority: said(
      'whoever is in danger, their representative, or who can come to their aid',
      'la personne exposée, son représentant ou qui peut lui porter secours'
    ),
    phone: '911 · 1 866 277-3553',
    deadline: atOnce,
    source: 'Code des professions, art. 60.4',
    checkedOn: unchecked
  },
  {
    place: 'QC',
    kind: 'harmToOthers',
    force: 'may',
    rule: said(
      'The same where an act of violence threatens an identifiable person or group.',
      'De même si un acte de violence menace une personne ou un groupe identifiable.'
    ),
    authority: said('police, and whoever is threatened', 'police, et la personne menacée'),
    phone: '911',
    deadline: atOnce,
    source: 'Code des professions, art. 60.4',
    checkedOn: unchecked
  },
  {
    place: 'QC',
    kind: 'vulnerableAdult',
    force: 'may',
    rule: said(
      'Ill-treatment of a person in a vulnerable situation may, in some settings must, be reported.',
      'La maltraitance envers une personne en situation de vulnérabilité peut, dans certains milieux doit, être signalée.'
    ),
    authority: said('complaints commissioner, or the police', 'commissaire aux plaintes, ou police'),
    phone: '1 888 489-2287',
    deadline: atOnce,
    source: 'Loi L-6.3 visant à lutter contre la maltraitance, art. 21',
    checkedOn: unchecked
  }
]

const others: readonly LibraryRule[] = [
  {
    place: 'IE',
    kind: 'child',
    force: 'must',
    rule: said(
      'Mandated persons, many health professionals among them, must report harm to a child above the threshold; everybody may.',
      'Les personnes désignées par la loi, dont beaucoup de professionnels de santé, doivent signaler un dommage grave à un enfant ; chacun le peut.'
    ),
    authority: said('Tusla, Child and Family Agency'),
    phone: '112 · 999',
    deadline: said('as soon as practicable', 'dès que possible'),
    source: 'Children First Act 2015, s. 14',
    checkedOn: unchecked
  },
  {
    place: 'IE',
    kind: 'vulnerableAdult',
    force: 'must',
    rule: said(
      'Information about a serious offence against a child or a vulnerable person must not be withheld from the police.',
      'Un renseignement sur une infraction grave envers un enfant ou une personne vulnérable ne doit pas être caché à la police.'
    ),
    authority: said('Garda Síochána'),
    phone: '112 · 999',
    deadline: said('as soon as practicable', 'dès que possible'),
    source: 'Criminal Justice (Withholding of Information) Act 2012',
    checkedOn: unchecked
  },
  {
    place: 'BE',
    kind: 'child',
    force: 'may',
    rule: said(
      'Professional secrecy may be lifted to tell the prosecutor of certain offences against a minor or a vulnerable person, in serious danger that one cannot avert otherwise.',
      'Le secret professionnel peut être levé pour informer le procureur de certaines infractions envers un mineur ou une personne vulnérable, en cas de danger grave que l’on ne peut écarter autrement.'
    ),
    authority: said('Crown prosecutor; SOS Enfants, VK', 'procureur du Roi ; SOS Enfants, VK'),
    phone: '112 · 103',
    deadline: atOnce,
    source: 'Code pénal, art. 458bis',
    checkedOn: unchecked
  },
  {
    place: 'BE',
    kind: 'selfHarm',
    force: 'must',
    rule: said(
      'Whoever can help a person in great danger without serious danger to themselves must help.',
      'Quiconque peut venir en aide à une personne exposée à un péril grave, sans danger sérieux pour lui-même, doit le faire.'
    ),
    authority: said('emergency services', 'secours'),
    phone: '112',
    deadline: atOnce,
    source: 'Code pénal, art. 422bis',
    checkedOn: unchecked
  },
  {
    place: 'CH',
    kind: 'child',
    force: 'may',
    rule: said(
      'Whoever is bound to professional secrecy may tell the child protection authority where a child is in danger; other professionals who work with children must.',
      'La personne liée au secret professionnel peut aviser l’autorité de protection de l’enfant si un enfant est en danger ; les autres professionnels qui travaillent avec des enfants le doivent.'
    ),
    authority: said('child and adult protection authority (KESB, APEA)', 'autorité de protection de l’enfant et de l’adulte (APEA, KESB)'),
    phone: '117 · 143',
    deadline: atOnce,
    source: 'Code civil, art. 314c, 314d',
    checkedOn: unchecked
  },
  {
    place: 'CH',
    kind: 'harmToOthers',
    force: 'may',
    rule: said(
      'Release from professional secrecy by the cantonal authority, or a state of necessity.',
      'Levée du secret professionnel par l’autorité cantonale, ou état de nécessité.'
    ),
    authority: said('cantonal authority, police', 'autorité cantonale, police'),
    phone: '117',
    deadline: atOnce,
    source: 'Code pénal, art. 321 ch. 2, art. 17',
    checkedOn: unchecked
  },
  {
    place: 'AU',
    kind: 'child',
    force: 'must',
    rule: said(
      'Each state and territory says who must report harm to a child; many health professionals are among them.',
      'Chaque État et territoire dit qui doit signaler un dommage à un enfant ; beaucoup de professionnels de santé en font partie.'
    ),
    authority: said('child protection of the state or territory', 'protection de l’enfance de l’État ou du territoire'),
    phone: '000',
    deadline: atOnce,
    source: 'law of the state or territory',
    checkedOn: unchecked
  },
  {
    place: 'AU',
    kind: 'harmToOthers',
    force: 'may',
    rule: said(
      'A serious threat to the life, health or safety of anybody may be disclosed where asking for consent is unreasonable.',
      'Une menace grave pour la vie, la santé ou la sécurité de quiconque peut être communiquée s’il n’est pas raisonnable de demander l’accord.'
    ),
    authority: said('police, emergency services', 'police, secours'),
    phone: '000',
    deadline: atOnce,
    source: 'Privacy Act 1988, s. 16A',
    checkedOn: unchecked
  },
  {
    place: 'EU',
    kind: 'selfHarm',
    force: 'may',
    rule: said(
      'Data may be disclosed to protect somebody’s life where they cannot consent; what secrecy allows is the law of the country.',
      'Des données peuvent être communiquées pour protéger la vie d’une personne qui ne peut consentir ; ce que permet le secret relève du droit du pays.'
    ),
    authority: said('emergency services', 'secours'),
    phone: '112',
    deadline: atOnce,
    source: 'GDPR, art. 6(1)(d), 9(2)(c)',
    checkedOn: unchecked
  }
]

/** By a key that stays: her own words for a rule are kept under it. One for each place and kind. */
export const ruleLibrary: ReadonlyMap<string, LibraryRule> = new Map(
  [...fr, ...uk, ...us, ...canada, ...others].map((rule) => [`${rule.place}.${rule.kind}`, rule])
)

export const inWords = (rule: LibraryRule, language: Language) => ({
  ...rule,
  rule: rule.rule[language],
  authority: rule.authority[language],
  deadline: rule.deadline[language]
})
