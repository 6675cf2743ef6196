// Which links may leave the program: every trick we know of is refused.
import { describe, expect, test } from 'vitest'
import { judgeLink } from '../src/main/lib/meetingLinks.ts'

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
