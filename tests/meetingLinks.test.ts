// Which links may leave the program: every trick we know of is refused.
import { describe, expect, test } from 'vitest'
import { jitsiRoom, judgeLink, mayLeave, telephoneLink, zoomClientLink } from '../src/main/lib/meetingLinks.ts'

describe('a link', () => {
  test.each([
    ['https://zoom.us/j/81234567890?pwd=abc', 'Zoom'],
    ['https://us02web.zoom.us/j/81234567890', 'Zoom'],
    ['https://zoom.us/wc/join/81234567890', 'Zoom'],
    ['https://zoomgov.com/j/1612345678', 'Zoom'],
    ['https://app.zoom.com/s/81234567890', 'Zoom'],
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d', 'Microsoft Teams'],
    ['https://teams.microsoft.com/meet/123?p=abc', 'Microsoft Teams'],
    ['https://teams.live.com/meet/9123456789012?p=AbC', 'Microsoft Teams'],
    ['https://meet.google.com/abc-defg-hij', 'Google Meet'],
    ['https://meet.jit.si/q8fz2kd0#config.prejoinConfig.enabled=true&config.defaultLanguage=fr', 'Jitsi Meet'],
    ['https://8x8.vc/vpaas-magic-cookie/room', 'Jitsi Meet'],
    ['https://whereby.com/quiet-room-81', 'Whereby'],
    ['https://practice.whereby.com/r', 'Whereby'],
    ['https://site.webex.com/site/j.php?MTID=m0123', 'Webex'],
    ['https://doxy.me/room81', 'Doxy.me'],
    ['https://clinic.doxy.me/room81', 'Doxy.me'],
    ['https://vsee.com/u/abc', 'VSee'],
    ['https://clinic.vsee.me/u/abc', 'VSee'],
    ['https://signal.link/call/#key=abcd-efgh', 'Signal'],
    ['HTTPS://ZOOM.US/j/1', 'Zoom']
  ])('%s may be opened (%s)', (link, platform) => {
    expect(judgeLink(link)).toMatchObject({ allowed: true, platform })
  })

  test.each([
    // schemes
    'http://zoom.us/j/1',
    'javascript:alert(1)//zoom.us',
    'data:text/html,https://zoom.us',
    'file:///etc/passwd',
    'zoommtg://zoom.us/join?confno=1',
    'msteams://teams.microsoft.com/l/meetup-join/1',
    'ftp://zoom.us/j/1',
    'blob:https://zoom.us/1',
    'view-source:https://zoom.us/j/1',
    'vbscript:https://zoom.us',
    '//zoom.us/j/1',
    'zoom.us/j/1',
    'https:zoom.us/j/1',
    'https:/zoom.us/j/1',
    'https:///zoom.us/j/1',
    'https://',
    '',
    // look-alike and foreign hosts
    'https://zoom.us.example.org/j/1',
    'https://zoom.us-meeting.com/j/1',
    'https://evilzoom.us/j/1',
    'https://notdoxy.me/room',
    'https://zoom.uk/j/1',
    'https://zo\u043em.us/j/1',
    'https://xn--zom-tmc.us/j/1',
    'https://zoom.us.xn--p1ai/j/1',
    'https://zoom\u3002us/j/1',
    'https://\uff5aoom.us/j/1',
    'https://zoom.us\u200b/j/1',
    'https://zoom\u00ad.us/j/1',
    'https://zoom.us./j/1',
    'https://zoom.us../j/1',
    'https://.zoom.us/j/1',
    'https://zo%6fm.us/j/1',
    'https://zoom.us%2f.example.org/',
    'https://zoom.us%00.example.org/',
    'https://example.org/zoom.us/j/1',
    'https://example.org/?u=https://zoom.us/j/1',
    'https://example.org#https://zoom.us',
    'https://google.com/url?q=https://meet.google.com/abc-defg-hij',
    'https://microsoft.com/l/meetup-join/1',
    'https://live.com/meet/1',
    'https://jit.si/room',
    'https://localhost/j/1',
    'https://127.0.0.1/j/1',
    'https://[::1]/j/1',
    'https://0x7f000001/j/1',
    'https://2130706433/j/1',
    'https://com/j/1',
    // users, ports, backslashes, controls, spaces
    'https://zoom.us@example.org/j/1',
    'https://zoom.us:pass@example.org/j/1',
    'https://user@zoom.us/j/1',
    'https://user:secret@zoom.us/j/1',
    'https://@zoom.us/j/1',
    'https://:@zoom.us/j/1',
    'https://zoom.us:443/j/1',
    'https://zoom.us:8443/j/1',
    'https://zoom.us:/j/1',
    'https://zoom.us\\@example.org/j/1',
    'https://example.org\\.zoom.us/j/1',
    'https:\\\\zoom.us\\j\\1',
    'https://zoom.us/j/1\\..\\2',
    'https://zoom.us/j/1\n',
    'https://zoom.us/j/1\r\nHost: example.org',
    'https://zo\tom.us/j/1',
    'https://zoom.us/j/1\0',
    'https://zoom.us/j/1\u001b[0m',
    'https://zoom.us/j/1 --flag',
    ' https://zoom.us/j/1',
    'https://zoom.us/j/1 ',
    'https://zoom.us/j/1\u2028',
    'https://zoom.us/\u202egpj.1',
    'https://zoom.us/j/é',
    // names
    'https://zoom.us/j/1?uname=Heron',
    'https://zoom.us/j/1?pwd=x&UName=Heron',
    'https://zoom.us/j/1?pwd=x&%75name=Heron',
    'https://meet.jit.si/room#userInfo.displayName="Heron"',
    'https://meet.jit.si/room#config.x=1&userInfo.email=a',
    // closed
    'https://join.skype.com/abc',
    'https://skype.com/abc',
    // too long
    `https://zoom.us/j/${'1'.repeat(2000)}`
  ])('%j may not', (link) => {
    expect(judgeLink(link).allowed).toBe(false)
  })

  test('that holds a client’s name may not, however it is written', () => {
    const names = ['Zoé Lebœuf', 'Ze', '']
    for (const link of [
      'https://whereby.com/zoe',
      'https://whereby.com/leboeuf-room',
      'https://whereby.com/ZoeLeboeuf81',
      'https://whereby.com/Zo%C3%A9',
      'https://doxy.me/r?x=LEBOEUF'
    ]) {
      expect(judgeLink(link, { names }).allowed).toBe(false)
    }
    for (const link of [
      'https://whereby.com/quiet-room',
      'https://whereby.com/zoey81x',
      'https://meet.google.com/abc-zoes-zoe',
      'https://whereby.com/%'
    ]) {
      expect(judgeLink(link, { names }).allowed).toBe(true)
    }
  })
})

/** Each of these is refused alike where it is typed, kept and opened, and once more by the shell. */
const hostile = (): string[] => {
  const zoom = 'zoom.us/j/81234567890'
  const schemes =
    'javascript JavaScript java\tscript vbscript data file smb nfs sftp ftp ftps ssh telnet gopher ldap ldaps jar view-source feed about blob filesystem chrome chrome-extension moz-extension resource app intent android-app itms-apps steam search-ms ms-msdt ms-word ms-excel ms-powerpoint ms-officecmd ms-settings ms-search ms-cxh ms-appinstaller ms-store ms-teams msteams skype sip sips callto facetime facetime-audio sms mailto whatsapp sgnl zoomus zoomphonecall zoomrc webexteams wbx vsee jitsi-meet slack tg tox magnet bitcoin ws wss http HTTP hTTp httpss https\u200b \u0000https urn cid mid res shell wscript'.split(
      ' '
    )
  const bySchemes = schemes.flatMap((scheme) => [`${scheme}://${zoom}`, `${scheme}:${zoom}`])
  const hosts =
    'zoom.us.example.org zoom-us.example.org zoomus.com zo0m.us zoom.us.com xn--zom-hoa.us zoom.co.us evil-zoom.us zoom.us.evil.us teams.microsoft.com.example.org teams-microsoft.com teams.microsoft.co microsoft.com meet.google.com.example.org meet-google.com google.com jit.si meet.jit.si.example.org meetjit.si doxy.me.example.org doxyme.com whereby.com.example.org notwhereby.com webex.com.example.org signal.me.example.org wa.me.example.org api.whatsapp.com whatsapp.com call.whatsapp.com.evil.org apple.com facetime.apple.com.evil.org vsee.com.evil.org 8x8.vc.evil.org localhost 127.0.0.1 0.0.0.0 10.0.0.1 192.168.1.1 169.254.169.254 [::1] [fe80::1] 2130706433 0x7f.1 017700000001 zoom.us. .zoom.us zoom..us zoom_us.zoom.us -zoom.us zoom.us%00.evil.org zoom.us%2eevil.org zoom.us%40evil.org'.split(
      ' '
    )
  const byHosts = hosts.filter((host) => host !== 'zoom_us.zoom.us').map((host) => `https://${host}/j/81234567890`)
  const users = ['heron@', 'heron:secret@', ':@', '@', 'zoom.us@evil.org@', 'zoom.us%40', 'zoom.us:443@', 'https:@'].map(
    (user) => `https://${user}zoom.us/j/1`
  )
  const places = ['\n', '\r', '\r\n', '\t', '\0', ' ', '\u00a0', '\u2028', '\u202e', '\u200b', '\ufeff', '\\', '\u001b', '\u007f', '\u0085']
  const byControls = places.flatMap((sign) => [
    `https://zoom.us/j/1${sign}`,
    `${sign}https://zoom.us/j/1`,
    `https://zoom.us${sign}/j/1`,
    `https:${sign}//zoom.us/j/1`
  ])
  const client = [
    'zoommtg://zoom.us',
    'zoommtg://zoom.us/join',
    'zoommtg://zoom.us/join?confno=81234567890',
    'zoommtg://zoom.us/start?action=join&confno=81234567890',
    'zoommtg://evil.org/join?action=join&confno=81234567890',
    'zoommtg://zoom.us.evil.org/join?action=join&confno=81234567890',
    'zoommtg://evilzoom.us/join?action=join&confno=81234567890',
    'zoommtg://.zoom.us/join?action=join&confno=81234567890',
    'zoommtg://-zoom.us/join?action=join&confno=81234567890',
    'zoommtg://a..zoom.us/join?action=join&confno=81234567890',
    'zoommtg://heron@zoom.us/join?action=join&confno=81234567890',
    'zoommtg://zoom.us:443/join?action=join&confno=81234567890',
    'zoommtg://ZOOM.US/join?action=join&confno=81234567890',
    'ZOOMMTG://zoom.us/join?action=join&confno=81234567890',
    'zoommtg:zoom.us/join?action=join&confno=81234567890',
    'zoommtg://zoom.us/join?action=join&confno=81234567890&uname=Heron',
    'zoommtg://zoom.us/join?action=join&confno=81234567890&pwd=a&uname=Heron',
    'zoommtg://zoom.us/join?action=join&confno=81234567890&pwd=a%26uname%3DHeron',
    'zoommtg://zoom.us/join?action=join&confno=81234567890&pwd=a b',
    'zoommtg://zoom.us/join?action=join&confno=81234567890&pwd="',
    'zoommtg://zoom.us/join?action=join&confno=81234567890&pwd=',
    'zoommtg://zoom.us/join?action=join&confno=81234567890\n',
    'zoommtg://zoom.us/join?action=join&confno=81234567890&pwd=a\n',
    'zoommtg://zoom.us/join?action=join&confno=81234567890 --flag',
    'zoommtg://zoom.us/join?action=join&confno=12345678',
    'zoommtg://zoom.us/join?action=join&confno=123456789012',
    'zoommtg://zoom.us/join?action=join&confno=8123456789a',
    'zoommtg://zoom.us/join?action=join&confno=81234567890&tk=x',
    'zoommtg://zoom.us/join?action=join&confno=81234567890#x',
    'zoommtg://zoom.us/../join?action=join&confno=81234567890'
  ]
  const numbers = [
    'tel:*%2306%23',
    'tel:*#06#',
    'tel:+33639981234#',
    'tel:+33639981234*',
    'tel:*21*+33639981234#',
    'tel:+33639981234,1',
    'tel:+33639981234;ext=1',
    'tel:+33639981234;phone-context=+1',
    'tel:+33639981234p1',
    'tel:+33639981234w1',
    'tel:+33639981234?name=Heron',
    'tel:+33639981234\n',
    'tel:+33639981234%0a',
    'tel:+33 639981234',
    'tel:+33-639981234',
    'tel:0639981234',
    'tel:112',
    'tel:+0639981234',
    'tel:+12345',
    'tel:+1234567890123456',
    'tel:++33639981234',
    'tel:',
    'tel:+',
    'tel://+33639981234',
    'TEL:+33639981234',
    ' tel:+33639981234',
    'tel:+\u0663\u0663\u0666\u0663\u0669\u0669\u0668',
    'tel:heron'
  ]
  const messages = [
    'https://wa.me/33639981234?text=Hello',
    'https://wa.me/?text=x',
    'https://wa.me/33639981234?TEXT=a&text=b',
    'https://zoom.us/j/1?uname=Heron',
    'https://zoom.us/j/1?un=Heron',
    'https://meet.jit.si/x#userInfo.displayName=Heron',
    'https://teams.live.com/meet/1?displayName=Heron',
    'https://whereby.com/r?name=Heron',
    'https://doxy.me/r?username=Heron'
  ]
  return [...new Set([...bySchemes, ...byHosts, ...users, ...byControls, ...client, ...numbers, ...messages])]
}

describe('hostile forms', () => {
  test('are more than three hundred', () => expect(hostile().length).toBeGreaterThanOrEqual(300))

  test('none leaves', () => {
    expect(hostile().filter((form) => mayLeave(form) || judgeLink(form).allowed)).toEqual([])
  })

  test('her own hosts let out themselves alone', () => {
    const hosts = ['visio.example.org']
    expect(mayLeave('https://visio.example.org/r', hosts)).toBe(true)
    expect(hostile().filter((form) => mayLeave(form, hosts))).toEqual([])
    expect(mayLeave('zoommtg://visio.example.org/join?action=join&confno=81234567890', hosts)).toBe(false)
  })
})

describe('a link for Zoom’s own program', () => {
  test.each([
    ['https://zoom.us/j/81234567890?pwd=Qm9y.1', 'zoommtg://zoom.us/join?action=join&confno=81234567890&pwd=Qm9y.1'],
    ['https://us02web.zoom.us/j/812345678', 'zoommtg://us02web.zoom.us/join?action=join&confno=812345678'],
    ['https://zoom.us/wc/join/81234567890', 'zoommtg://zoom.us/join?action=join&confno=81234567890'],
    ['https://zoom.us/wc/81234567890/join?pwd=a', 'zoommtg://zoom.us/join?action=join&confno=81234567890&pwd=a'],
    ['https://zoomgov.com/j/1612345678', 'zoommtg://zoomgov.com/join?action=join&confno=1612345678']
  ])('is made of %s', (link, made) => {
    expect(zoomClientLink(link)).toBe(made)
    expect(mayLeave(made)).toBe(true)
  })

  test.each([
    'https://zoom.us/my/room',
    'https://zoom.us/s/81234567890',
    'https://zoom.us/j/81234567890?pwd=a%26b',
    'https://zoom.us/j/81234567890?uname=Heron',
    'https://whereby.com/j/81234567890',
    'https://zoom.com/j/81234567890',
    'zoommtg://zoom.us/join?action=join&confno=81234567890',
    'nonsense'
  ])('is not made of %s', (link) => expect(zoomClientLink(link)).toBeNull())
})

test.each([
  ['+33 6 39 98 12 34', 'tel:+33639981234'],
  ['+33 (0)6 39 98 12 34', 'tel:+33639981234'],
  ['+1 (514) 555-0199', 'tel:+15145550199'],
  ['+44.20.7946/0958', 'tel:+442079460958'],
  ['06 39 98 12 34', null],
  ['+33 6 *#21#', null],
  ['+33,639981234', null],
  ['+33 639981234 p 1', null],
  ['112', null],
  ['', null]
])('%s is dialled as %s', (number, address) => {
  expect(telephoneLink(number)).toBe(address)
  if (address !== null) expect(mayLeave(address)).toBe(true)
})

test('a room drawn by lot is 40 figures, and may be opened', () => {
  let next = 0
  const room = jitsiRoom(() => next++ % 10)
  expect(room).toBe('https://meet.jit.si/01234567-89012345-67890123-45678901-23456789')
  expect(Math.log2(10 ** 40)).toBeGreaterThan(128)
  expect(judgeLink(room, { names: ['Ada', 'Bea'] })).toMatchObject({ allowed: true, platform: 'Jitsi Meet' })
})
