// The texts that come with the program.
import type { TemplateName } from '#contract/templates'
import { therapyAgreement } from './library/therapyAgreement.ts'
import type { Template } from './writing.ts'

export const library: Readonly<Record<TemplateName, Template>> = { therapyAgreement }
