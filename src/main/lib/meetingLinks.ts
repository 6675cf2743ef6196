// What may be handed to the operating system: https links of a known host written plainly, without anyone's name; what is made of them; numbers.
import { fold } from './fold.ts'

const platforms: readonly (readonly [host: string, platform: string])[] = [
  ['zoom.us', 'Zoom'],
  ['zoom.com', 'Zoom'],
  ['zoomgov.com', 'Zoom'],
  ['teams.microsoft.com', 'Microsoft Teams'],
  ['teams.live.com', 'Microsoft Teams'],
  ['meet.google.com', 'Google Meet'],
  ['meet.jit.si', 'Jitsi Meet'],
  ['8x8.vc', 'Jitsi Meet'],
  ['whereby.com', 'Whereby'],
  ['webex.com', 'Webex'],
  ['doxy.me', 'Doxy.me'],
  ['vsee.com', 'VSee'],
  ['vsee.me', 'VSee'],
  ['signal.link', 'Signal'],
  ['signal.me', 'Signal'],
  ['wa.me', 'WhatsApp'],
  ['call.whatsapp.com', 'WhatsApp'],
  ['facetime.apple.com', 'FaceTime'],
  ['skype.com', 'Skype']
]

/** Closed by their makers (Skype on 5 May 2025): known, so that the screen can say why, and never opened. */
const closed: ReadonlySet<string> = new Set(['Skype'])

/** Parameters by which platforms are told how a participant is called. */
const namingParameter = /(^|[?&#.])(uname|un|username|name|displayname|email|useremail)=/i

type Fault = 'notALink' | 'notHttps' | 'unknownHost' | 'closed' | 'namesSomeone'

export interface LinkJudgement {
  readonly allowed: boolean
  /** Why it is not opened. */
  readonly fault: Fault | null
  readonly host: string | null
  readonly platform: string | null
}

const plainHost = /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]+$/

const notRead = (fault: Fault): LinkJudgement => ({ allowed: false, fault, host: null, platform: null })

/** The URL, if its text says nothing else than what the parser understands: no user, port, escape or look-alike in the host. */
const plainUrl = (link: string): URL | null => {
  if (link.length > 2000 || !/^https:\/\/[\x21-\x5b\x5d-\x7e]+$/i.test(link)) return null
  const authority = link.slice('https://'.length).split(/[/?#]/, 1)[0]!
  const url = URL.parse(link)
  return url !== null && url.hostname === authority.toLowerCase() && plainHost.test(url.hostname) ? url : null
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A message that is filled in beforehand would be read by whoever sees the link. */
const carriesText = (url: URL): boolean => (url.hostname === 'wa.me' || url.hostname.endsWith('.wa.me')) && url.searchParams.has('text')

/** Links of Google Meet hold random letters only, which may spell a short name by chance. */
const namesSomeone = (url: URL, names: readonly string[]): boolean => {
  if (url.hostname === 'meet.google.com') return false
  const words = fold(decoded(url.href.slice(url.origin.length))).split(/[^\p{L}]+/u)
  const squeezed = words.join('')
  return names.some((name) => {
    const parts = fold(name)
      .split(/[^\p{L}]+/u)
      .filter((part) => part.length > 2)
    const whole = parts.join('')
    return parts.some((part) => words.includes(part)) || (whole.length > 3 && squeezed.includes(whole))
  })
}

const faultOf = (url: URL, platform: string | null, { names = [], hosts = [] }: Bounds): Fault | null => {
  if (platform === null && !hosts.includes(url.hostname)) return 'unknownHost'
  if (platform !== null && closed.has(platform)) return 'closed'
  return namingParameter.test(decoded(url.search + url.hash)) || carriesText(url) || namesSomeone(url, names) ? 'namesSomeone' : null
}

interface Bounds {
  /** Must not stand in the link: whoever sees it in a browser's history would know who is in counselling. */
  readonly names?: readonly string[]
  /** Her own meeting hosts, lower case; each is itself alone, never what stands below it. */
  readonly hosts?: readonly string[]
}

export const judgeLink = (link: string, bounds: Bounds = {}): LinkJudgement => {
  const url = plainUrl(link)
  if (!url) return notRead(/^http:/i.test(link) ? 'notHttps' : 'notALink')
  const host = url.hostname
  const platform = platforms.find(([known]) => host === known || host.endsWith(`.${known}`))?.[1] ?? null
  const fault = faultOf(url, platform, bounds)
  return { allowed: fault === null, fault, host, platform }
}

const zoomHost = /^([a-z\d-]+\.)*(zoom\.us|zoomgov\.com)$/
const zoomMeeting = /^\/(?:j|wc\/join)\/(\d{9,11})$|^\/wc\/(\d{9,11})\/join$/
const zoomPasscode = /^[\w.-]{1,64}$/

/** The same meeting for Zoom's own program; null where the link is none of Zoom's, or says more than a number and a passcode. */
export const zoomClientLink = (link: string): string | null => {
  const url = plainUrl(link)
  if (!url || !zoomHost.test(url.hostname) || !judgeLink(link).allowed) return null
  const [, direct, web] = zoomMeeting.exec(url.pathname) ?? []
  const number = direct ?? web
  const passcode = url.searchParams.get('pwd')
  if (number === undefined || (passcode !== null && !zoomPasscode.test(passcode))) return null
  return `zoommtg://${url.hostname}/join?action=join&confno=${number}${passcode === null ? '' : `&pwd=${passcode}`}`
}

const zoomClient = /^zoommtg:\/\/([a-z\d.-]+)\/join\?action=join&confno=\d{9,11}(?:&pwd=[\w.-]{1,64})?$/

/** +33 6 39 98 12 34 → tel:+33639981234 (RFC 3966, E.164); null for what has no country code, and for whatever else a telephone might obey. */
export const telephoneLink = (number: string): string | null => {
  if (!/^\+[\d\s().\-/]+$/.test(number) || /[^\x20-\x7e]/.test(number)) return null
  const digits = number.replace(/\(0\)/, '').replace(/\D/g, '')
  return /^[1-9]\d{6,14}$/.test(digits) ? `tel:+${digits}` : null
}

/** The last word before it leaves: a judged https link, or what the two functions above make, to the letter. */
export const mayLeave = (address: string, hosts: readonly string[] = []): boolean => {
  if (address.startsWith('tel:')) return /^tel:\+[1-9]\d{6,14}$/.test(address) && !address.includes('\n')
  const client = zoomClient.exec(address)
  if (client) return zoomHost.test(client[1]!) && plainHost.test(client[1]!) && !address.includes('\n')
  return judgeLink(address, { hosts }).allowed
}

/** A room of Jitsi Meet named by 40 figures: letters could spell a name. `figure` draws one from 0 to 9. */
export const jitsiRoom = (figure: () => number): string => {
  const group = () => Array.from({ length: 8 }, figure).join('')
  return `https://meet.jit.si/${Array.from({ length: 5 }, group).join('-')}`
}
