// Stand-in until the screen is there.
export const SessionCard = (_: { clientId: string }) => null
