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
import type { Template } from './writing.ts'

export const library: Readonly<Record<TemplateName, Template>> = {
  therapyAgreement,
  onlineCounselling,
  recording,
  minors,
  release,
  groupConfidentiality,
  mutualConfidentiality,
  appointmentEmails
}
