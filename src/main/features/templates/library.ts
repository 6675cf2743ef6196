// The texts that come with the program.
import type { TemplateName } from '#contract/templates'
import { therapyAgreement } from './library/therapyAgreement.ts'
import { privacyNotice } from './library/privacyNotice.ts'
import { hipaaNotice } from './library/hipaaNotice.ts'
import { confidentialityPolicy } from './library/confidentialityPolicy.ts'
import { assistantConfidentiality } from './library/assistantConfidentiality.ts'
import { confidentialityStatement } from './library/confidentialityStatement.ts'
import { breachLetter } from './library/breachLetter.ts'
import { breachReport } from './library/breachReport.ts'
import { incidentPlan } from './library/incidentPlan.ts'
import { referralLetter } from './library/referralLetter.ts'
import { platformChange } from './library/platformChange.ts'
import { welcomeSheet } from './library/welcomeSheet.ts'
import { clientSecurity } from './library/clientSecurity.ts'
import { dataProtection } from './library/dataProtection.ts'
import type { Template } from './writing.ts'

export const library: Readonly<Record<TemplateName, Template>> = {
  therapyAgreement,
  // Notices, letters, policies, hand-outs
  privacyNotice,
  hipaaNotice,
  confidentialityPolicy,
  assistantConfidentiality,
  confidentialityStatement,
  breachLetter,
  breachReport,
  incidentPlan,
  referralLetter,
  platformChange,
  welcomeSheet,
  clientSecurity,
  dataProtection
}
