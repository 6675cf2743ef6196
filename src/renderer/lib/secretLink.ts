// The passcode in a meeting link is shown to nobody who looks over her shoulder.

const secret = /([?&#](?:pwd|p|tk|key|passcode|password)=)[^&#]+/gi

/** The link with dots in place of its passcodes. */
export const maskedLink = (link: string): string => link.replace(secret, '$1••••••')
