// Stand-in until the screen is there.
export const BackupsPage = () => null
