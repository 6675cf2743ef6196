'use strict'
// Starts Chromium, attaches to its pages and hands each one to the window that asked for it.
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')
const { Cdp, findBrowser } = require('./cdp.cjs')
const { DEBUG, HEADLESS, sleep } = require('./event.cjs')
const { onRequest } = require('./requests.cjs')
const { fromWeb } = require('./schemes.cjs')

const FEATURES_OFF = [
  'Translate',
  'MediaRouter',
  'AcceptCHFrame',
  'OptimizationHints',
  'DialMediaRouteProvider',
  'AutofillServerCommunication'
]
const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-dev-shm-usage',
  '--disable-breakpad',
  '--disable-pings',
  '--metrics-recording-only',
  '--password-store=basic',
  '--test-type',
  '--hide-crash-restore-bubble',
  '--keep-alive-for-test',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disk-cache-size=1',
  // no name resolves: whatever would leave the machine fails
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
]
const PREFERENCES = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  alternate_error_pages: { enabled: false },
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [] }
}
// Switches of the app or of Playwright that are not for Chromium, or that are set here
const OWN_SWITCHES = new Set(['no-sandbox', 'disable-features', 'user-data-dir', 'inspect'])

const browser = {
  app: undefined,
  cdp: undefined,
  byTarget: new Map(),
  bySession: new Map(),
  byFrame: new Map(),
  popups: new Map(),
  /** Pages that a window is waiting for, by a word in their address. */
  claims: new Map(),
  /** Pages that attached before the call that made them was answered. */
  early: new Map(),
  creating: 0,
  tokens: 0,

  start(app) {
    return (this.started ??= this.launchTwice(app))
  },
  flags(profile) {
    const switches = this.app.commandLine._all()
    const off = [...FEATURES_OFF, ...(switches['disable-features'] ?? '').split(',')].filter(Boolean)
    const flags = [...FLAGS, `--user-data-dir=${profile}`, `--class=${this.app.name}`, `--disable-features=${off}`]
    if (process.getuid?.() === 0 || 'no-sandbox' in switches) flags.push('--no-sandbox')
    // without a screen there is no graphics card either: to imitate one costs a fifth of the time
    if (HEADLESS) flags.push('--headless=new', '--disable-gpu')
    const isSet = (name) => OWN_SWITCHES.has(name) || flags.some((flag) => flag === `--${name}` || flag.startsWith(`--${name}=`))
    for (const [name, value] of Object.entries(switches)) if (!isSet(name)) flags.push(value === '' ? `--${name}` : `--${name}=${value}`)
    return flags
  },
  async launchTwice(app) {
    this.app = app
    this.profile = path.join(app.getPath('userData'), 'chromium-host')
    for (let attempt = 1; ; attempt++) {
      this.removeProfile()
      fs.mkdirSync(path.join(this.profile, 'Default'), { recursive: true, mode: 0o700 })
      fs.writeFileSync(path.join(this.profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))
      try {
        return await this.launch()
      } catch (fault) {
        if (attempt === 2 || !this.cdp.down) throw fault
        console.error(`[electron-host] Chromium did not start, trying again: ${fault.message}`)
      }
    }
  },
  async launch() {
    this.binary = findBrowser()
    this.launchFlags = this.flags(this.profile)
    const title = encodeURIComponent(this.app.name)
    const cdp = (this.cdp = new Cdp(this.binary, [...this.launchFlags, `--app=data:text/html;x-host=host0,<title>${title}</title>`]))
    this.claims.clear()
    const first = this.claim('host0')
    const started = this.listen(cdp).then(() => first)
    started.catch(() => {})
    let up = false
    const died = new Promise((_, reject) => {
      cdp.once('gone', (code, signal, said) =>
        up ? this.app._browserGone(code, signal) : reject(new Error(`exit ${signal ?? code}\n${said}`))
      )
      setTimeout(() => reject(new Error('no window within 60 s')), 60_000).unref()
    })
    died.catch(() => {})
    this.spare = await Promise.race([died, started.catch(() => died)])
    up = true
  },
  async listen(cdp) {
    cdp.on('Target.attachedToTarget', (p) => this.onAttached(p))
    cdp.on('Target.detachedFromTarget', ({ sessionId }) => {
      const contents = this.bySession.get(sessionId)
      this.bySession.delete(sessionId)
      contents?._gone()
    })
    cdp.on('Target.targetInfoChanged', ({ targetInfo }) => this.byTarget.get(targetInfo.targetId)?._info(targetInfo))
    cdp.on('Target.targetCrashed', (p) => this.byTarget.get(p.targetId)?._crashed(p))
    cdp.on('Browser.downloadWillBegin', (p) => {
      const contents = this.contentsOf(p.frameId)
      contents?.session._download(fromWeb(p.url), p.suggestedFilename, contents)
    })
    cdp.on('Fetch.requestPaused', (p) =>
      onRequest(this, p).catch((fault) => {
        if (!/Invalid (InterceptionId|state)|gone/.test(fault.message)) console.error('[electron-host]', fault)
      })
    )
    const version = await cdp.send('Browser.getVersion')
    this.version = version.product.split('/')[1]
    await Promise.all([
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      cdp.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
      cdp.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }, { type: 'other' }, { exclude: true }] }),
      cdp.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'page' }, { exclude: true }]
      })
    ])
  },
  contentsOf(frameId) {
    return this.byTarget.get(frameId) ?? this.byFrame.get(frameId)
  },
  claim(word) {
    return new Promise((resolve) => this.claims.set(word, resolve))
  },
  onAttached({ sessionId, targetInfo: { targetId, url, openerId } }) {
    const words = [...this.claims.keys()]
    // a slow start attaches before the address is known
    const word = words.find((key) => url.includes(key)) ?? (!openerId && /^$|^about:blank$/.test(url) ? words[0] : undefined)
    if (word) {
      this.claims.get(word)({ sessionId, targetId })
      this.claims.delete(word)
    } else if (this.creating && !openerId) this.early.set(targetId, sessionId)
    else {
      // A popup past the policy, or a tab that a person opened: let it run into its first request, which says where it wanted to go.
      this.popups.set(targetId, openerId)
      setTimeout(() => this.cdp.post('Target.closeTarget', { targetId }), 300)
      this.cdp.post('Runtime.runIfWaitingForDebugger', {}, sessionId)
    }
  },
  refusePopup(targetId, url) {
    this.byTarget.get(this.popups.get(targetId))?._windowOpen({ url, frameName: '', features: '', disposition: 'new-window' })
    return this.cdp.send('Target.closeTarget', { targetId })
  },
  /** A page for a new window: Chromium's first one, a created one, or an app window (no tabs) of the running instance. */
  async open(wanted) {
    await this.started
    const { spare } = this
    this.spare = undefined
    if (spare) return spare
    if (HEADLESS || wanted.hidden) return this.create(wanted)
    const word = `host${++this.tokens}-`
    const claimed = this.claim(word)
    const flags = this.launchFlags.filter((flag) => !flag.startsWith('--remote-debugging'))
    spawn(this.binary, [...flags, `--app=data:text/html;x-host=${word},`], { stdio: 'ignore' }).on('error', () => {})
    return claimed
  },
  async create({ hidden, width, height }) {
    // hidden ones are minimized windows: what Chromium calls hidden targets cannot print
    const shape = hidden && !HEADLESS ? { windowState: 'minimized' } : { width, height }
    this.creating++
    try {
      const { targetId } = await this.cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, background: true, ...shape })
      for (let turn = 0; !this.early.has(targetId); turn++) {
        if (turn > 500) throw new Error('the window did not attach')
        await sleep(5)
      }
      const sessionId = this.early.get(targetId)
      this.early.delete(targetId)
      return { targetId, sessionId }
    } finally {
      this.creating--
    }
  },
  async close() {
    const { cdp } = this
    if (cdp && !cdp.down) {
      const gone = new Promise((resolve) => cdp.process.once('exit', resolve))
      cdp.post('Browser.close')
      const late = setTimeout(() => cdp.process.kill('SIGKILL'), 4000)
      await gone
      clearTimeout(late)
    }
    if (this.profile) this.removeProfile()
  },
  /** The profile never outlives a run: sessions are in memory only. */
  removeProfile() {
    try {
      fs.rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    } catch (fault) {
      if (DEBUG) console.error('[electron-host]', fault.message)
    }
  }
}

module.exports = { browser }
