// Words of the services.
export const services = {
  title: 'Services',
  back: 'Settings',
  about: 'What you offer: an appointment takes its length and modality from it.',
  none: 'No service yet',
  noneAbout: 'For example an individual session of 50 minutes by video. Without one, appointments have the length of the settings.',
  add: 'Add a service',
  change: 'Edit…',
  end: 'No longer offered',
  resume: 'Offer again',
  ended: 'No longer offered; appointments keep it.',
  replies: 'an answer within {hours} h',
  until: 'until {when}',
  line: '{minutes} minutes · {fee} · {modality}',
  more: 'More for {name}',
  search: 'Name',
  noHits: 'None is called so',
  form: {
    add: 'Add a service',
    change: 'Edit the service',
    addNow: 'Add',
    save: 'Save',
    nameEn: 'Name in English',
    nameFr: 'Name in French',
    nameAbout: 'One of the two is enough.',
    minutes: 'Length, minutes',
    fee: 'Fee',
    currency: 'Currency',
    modality: 'How you meet',
    replyHours: 'Hours within which you answer',
    replyAbout: 'Empty: as the practice promises.'
  },
  faults: {
    name: 'Please give it a name, in one language at least.',
    minutes: 'Between 5 and 480.',
    fee: 'This is not an amount of money, e.g. 70 or 70.50.',
    replyHours: 'Between 1 and {most}.'
  }
} as const
