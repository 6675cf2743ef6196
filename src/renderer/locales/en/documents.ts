// Words of documents for clients.
export const documents = {
  title: 'Documents',
  none: 'No documents yet',
  templates: {
    therapyAgreement: 'Therapy agreement',
    // Notices, letters, policies, hand-outs
    privacyNotice: 'Privacy notice',
    hipaaNotice: 'Notice of privacy practices (HIPAA)',
    confidentialityPolicy: 'Confidentiality policy',
    assistantConfidentiality: 'Confidentiality agreement for assistants',
    confidentialityStatement: 'Commitment to confidentiality, to be displayed',
    breachLetter: 'Letter about an incident',
    breachReport: 'Worksheet for reporting an incident',
    incidentPlan: 'Incident plan',
    referralLetter: 'Referral letter',
    platformChange: 'Letter about another platform',
    welcomeSheet: 'Welcome sheet',
    clientSecurity: 'Protecting your own confidentiality',
    dataProtection: 'How your data are protected here'
  },
  languages: { en: 'English', fr: 'French' },
  prepare: 'Therapy agreement…',
  printed: 'Saved as PDF {when} · {language} · version {version}',
  agreement: {
    title: 'Therapy agreement',
    for: 'for {name}',
    language: 'Language of the document',
    version: 'Version {version}',
    save: 'Save as PDF…',
    warning: 'The PDF will not be encrypted. Keep it only where others cannot open it.',
    preview: 'Preview'
  }
} as const
