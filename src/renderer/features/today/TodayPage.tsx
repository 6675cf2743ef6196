// Stand-in until the screen is there.
export const TodayPage = () => null
