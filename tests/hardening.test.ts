// Electron's security checklist, and ours (docs/hardening.md), read out of the source: what must never stand there, and what must stand in every window.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHouse, type House } from './law/rules.ts'

const house = readHouse(join(import.meta.dirname, '..'), 'src')

/** What is forbidden, where it is allowed all the same, and a line that the pattern must catch. */
const never: readonly { what: string; pattern: RegExp; but?: string; caught: string }[] = [
  {
    what: 'weak web preferences',
    pattern: /\b(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures|navigateOnDragDrop|spellcheck): true/,
    caught: 'nodeIntegration: true'
  },
  {
    what: 'defences taken down',
    pattern: /\b(webSecurity|contextIsolation|sandbox): false|enableBlinkFeatures/,
    caught: 'webSecurity: false'
  },
  {
    what: 'code pushed into a page',
    pattern: /\.(executeJavaScript\w*|insertCSS)\(/,
    caught: "contents.executeJavaScript('1')"
  },
  {
    what: 'certificates waved through',
    pattern: /certificate-error|setCertificateVerifyProc|ignore-certificate-errors|NODE_TLS_REJECT/,
    caught: "app.on('certificate-error')"
  },
  {
    what: 'HTML out of a string',
    pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment)\b/,
    caught: 'node.innerHTML = text'
  },
  { what: 'code out of a string', pattern: /\beval\(|\bnew Function\(|\bvm\.run|setTimeout\(['"`]/, caught: "eval('1')" },
  { what: 'an opened link or file', pattern: /\bopen(External|Path)\(/, but: 'src/main/shell/links.ts', caught: 'shell.openExternal(url)' },
  {
    what: 'a second channel to the page',
    pattern: /\bipcMain\.(on|once|handle\w*)\(|MessageChannelMain/,
    but: 'src/main/shell/ipc.ts',
    caught: "ipcMain.on('x', hear)"
  },
  {
    what: 'a second bridge into the page',
    pattern: /exposeIn\w+\(/,
    but: 'src/preload/index.ts',
    caught: "contextBridge.exposeInMainWorld('x', {})"
  },
  {
    what: 'traces outside the vault',
    pattern: /addRecentDocument|setJumpList|crashReporter|new Tray\(|setProgressBar\(.*mode|netLog/,
    caught: 'crashReporter.start({})'
  },
  {
    what: 'a notification but for the three sentences without content',
    pattern: /\bnew Notification\(/,
    but: 'src/main/shell/reminders.ts',
    caught: 'new Notification({ title: name })'
  },
  {
    what: 'anything of its own over the network',
    pattern: /\bautoUpdater\b|electron-updater|net\.(fetch|request)\(|from 'node:(net|tls|dgram|dns|https?|http2)'|desktopCapturer/,
    caught: "import { get } from 'node:https'"
  },
  {
    what: 'web storage',
    pattern: /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie|\bcaches\.open/,
    caught: "localStorage.setItem('a', 'b')"
  },
  {
    what: 'a plaintext copy of the database',
    pattern: /\.serialize\(\)|attach database|key ''|file:[^'"`]*hexkey/i,
    caught: 'db.serialize()'
  },
  { what: 'a session on disk', pattern: /fromPartition\('persist:|defaultSession/, caught: "session.fromPartition('persist:x')" },
  {
    what: 'a shell between us and another program',
    pattern: /\bexec(File)?Sync\(|\bexec\b[^'"`\n]*from 'node:child_process'|shell: true/,
    caught: "import { exec } from 'node:child_process'"
  }
]

const found = (text: House, { pattern, but }: (typeof never)[number]): string[] =>
  [...text].filter(([path, source]) => path !== but && pattern.test(source)).map(([path]) => path)

/** The text of each window's preferences. */
const windows = [...house].flatMap(([path, source]) =>
  [...source.matchAll(/new BrowserWindow\(\{[^]*?webPreferences: \{([^}]*)\}/g)].map(([, preferences]) => ({
    path,
    preferences: preferences!
  }))
)

describe('hardening', () => {
  it.each(never)('nowhere: $what', (rule) => {
    expect(found(house, rule)).toEqual([])
    expect(found(new Map([['src/main/x.ts', rule.caught]]), rule)).toEqual(['src/main/x.ts'])
    if (rule.but) expect(house.has(rule.but)).toBe(true)
  })

  it('every window is made sandboxed, isolated, without Node, in the session that guards are set on', () => {
    expect(windows).toHaveLength([...house.values()].join('').split('new BrowserWindow(').length - 1)
    for (const { path, preferences } of windows)
      for (const wanted of [
        'session',
        'sandbox: true',
        'contextIsolation: true',
        'nodeIntegration: false',
        'spellcheck: false',
        'devTools:'
      ])
        expect(preferences, path).toContain(wanted)
  })
})
