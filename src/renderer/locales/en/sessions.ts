// Words of sessions.
export const sessions = {
  title: 'Session',
  join: 'Join the session',
  again: 'Open the link again',
  elsewhere: 'Opens outside Entrenous; the start is stamped.',
  running: 'Session running',
  since: 'Since {time} · {minutes, plural, one {# minute} other {# minutes}}',
  end: 'End',
  ended: 'The session was ended.',
  other: 'A session with another client is running. Joining this one ends it.',
  ending: {
    title: 'Another session is running',
    about: 'The session with {name} is still running. Joining this one ends it now.',
    confirm: 'End it and join'
  },
  noLink: 'No session link yet',
  noLinkAbout: 'Put the link of the client’s session room into “Session link” on the record; it then opens with one key.',
  refused: 'This link is not opened',
  refusedAbout:
    'Only https links of known video platforms are opened, without a name or a password in them. Check the link on the client’s record.',
  refusedHost:
    '{host} is not among the platforms that Entrenous opens. If it is yours, add it in the settings under “Video hosts of your own”.'
} as const
