// Words of documents for clients.
export const documents = {
  title: 'Documents',
  none: 'No documents yet',
  templates: {
    therapyAgreement: 'Therapy agreement',
    onlineCounselling: 'Consent to online counselling',
    recording: 'Consent to recording',
    minors: 'Consent for a minor',
    release: 'Release of information',
    groupConfidentiality: 'Confidentiality agreement for a group',
    mutualConfidentiality: 'Mutual confidentiality agreement',
    appointmentEmails: 'Consent to reminders by e-mail or text message'
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
