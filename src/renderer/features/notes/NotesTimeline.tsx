// Stand-in until the screen is there.
export const NotesTimeline = (_: { clientId: string }) => null
