// Stand-in until the screen is there.
export const SettingsPage = () => null
