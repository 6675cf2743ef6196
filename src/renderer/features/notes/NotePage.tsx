// Stand-in until the screen is there.
export const NotePage = (_: { id: string }) => null
