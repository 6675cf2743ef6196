// To whom one may complain about data, by place (domain facts §2.0): said in every notice and letter that must say so.
import type { Language } from '#contract/fields'
import type { Line } from '../writing.ts'

export const authorities: Readonly<Record<Language, readonly Line[]>> = {
  en: [
    {
      where: ['EU'],
      text: 'In the European Union: the data-protection authority of the country where you live, where you work, or where you think the rules were broken.'
    },
    { where: ['FR'], text: 'In France: Commission nationale de l’informatique et des libertés (CNIL), cnil.fr.' },
    { where: ['UK'], text: 'In the United Kingdom: Information Commissioner’s Office (ICO), ico.org.uk.' },
    { where: ['IE'], text: 'In Ireland: Data Protection Commission, dataprotection.ie.' },
    { where: ['BE'], text: 'In Belgium: Data Protection Authority, dataprotectionauthority.be.' },
    { where: ['CH'], text: 'In Switzerland: Federal Data Protection and Information Commissioner, edoeb.admin.ch.' },
    { where: ['QC'], text: 'In Quebec: Commission d’accès à l’information, cai.gouv.qc.ca.' },
    { where: ['CA'], text: 'In Canada: Office of the Privacy Commissioner, priv.gc.ca.' },
    { where: ['AU'], text: 'In Australia: Office of the Australian Information Commissioner, oaic.gov.au.' },
    { where: ['US'], text: 'In the United States, where HIPAA applies: Office for Civil Rights, hhs.gov/ocr.' }
  ],
  fr: [
    {
      where: ['EU'],
      text: 'Dans l’Union européenne : l’autorité de protection des données du pays où vous vivez, où vous travaillez, ou dans lequel vous pensez que les règles n’ont pas été respectées.'
    },
    { where: ['FR'], text: 'En France : Commission nationale de l’informatique et des libertés (CNIL), cnil.fr.' },
    { where: ['UK'], text: 'Au Royaume-Uni : Information Commissioner’s Office (ICO), ico.org.uk.' },
    { where: ['IE'], text: 'En Irlande : Data Protection Commission, dataprotection.ie.' },
    { where: ['BE'], text: 'En Belgique : Autorité de protection des données, autoriteprotectiondonnees.be.' },
    { where: ['CH'], text: 'En Suisse : Préposé fédéral à la protection des données et à la transparence, edoeb.admin.ch.' },
    { where: ['QC'], text: 'Au Québec : Commission d’accès à l’information, cai.gouv.qc.ca.' },
    { where: ['CA'], text: 'Au Canada : Commissariat à la protection de la vie privée, priv.gc.ca.' },
    { where: ['AU'], text: 'En Australie : Office of the Australian Information Commissioner, oaic.gov.au.' },
    { where: ['US'], text: 'Aux États-Unis, lorsque la loi HIPAA s’applique : Office for Civil Rights, hhs.gov/ocr.' }
  ]
}
