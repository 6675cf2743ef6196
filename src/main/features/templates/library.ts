// The texts that come with the program.
import type { TemplateName } from '#contract/templates'
import { appointmentEmails } from './library/appointmentEmails.ts'
import { groupConfidentiality } from './library/groupConfidentiality.ts'
import { minors } from './library/minors.ts'
import { mutualConfidentiality } from './library/mutualConfidentiality.ts'
import { onlineCounselling } from './library/onlineCounselling.ts'
import { recording } from './library/recording.ts'
import { release } from './library/release.ts'
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
  onlineCounselling,
  recording,
  minors,
  release,
  groupConfidentiality,
  mutualConfidentiality,
  appointmentEmails,
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
