// Stand-in until the screen is there.
export const ClientDocuments = (_: { clientId: string }) => null
