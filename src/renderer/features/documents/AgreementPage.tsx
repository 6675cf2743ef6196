// Stand-in until the screen is there.
export const AgreementPage = (_: { clientId: string }) => null
