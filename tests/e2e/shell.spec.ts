// The shell: what the page may not do, who may ask the door, and every way in which the program locks and ends.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { knockFromNode, openOutside } from './outside.ts'
import {
  addClient,
  agree,
  ask,
  beginNote,
  lock,
  openPractice,
  passphrase,
  practiceOf,
  prepareAgreement,
  screen,
  said,
  show,
  unlock
} from './practice.ts'

const state = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => 'door' in window)
  return (await ask<{ state: string }>(page, 'vault', 'state', {})).state
}

/** The fresh process answers before the page has been loaded anew: what counts is the screen. */
const locked = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Unlock' }).waitFor({ timeout: 20_000 })
  expect(await state(page)).toBe('locked')
}

const typeNote = async (page: Page, words: string): Promise<string> => {
  const id = await beginNote(page, await addClient(page, 'Heron'), 'free')
  await page.locator('.ProseMirror').click()
  await page.keyboard.type(words)
  return id
}

const words = async (page: Page, id: string): Promise<string> => JSON.stringify(await ask(page, 'notes', 'get', { id }))

test.describe('the page', () => {
  test('runs sandboxed, sees nothing of Node and one function of ours', async ({ launch }) => {
    const { page } = await launch()
    expect(await page.evaluate(() => [typeof process, typeof require, typeof (window as unknown as { module: unknown }).module])).toEqual([
      'undefined',
      'undefined',
      'undefined'
    ])
    expect(await page.evaluate(() => typeof (window as unknown as { door: unknown }).door)).toBe('function')
    expect(await page.title()).toBe('Entrenous')
  })

  test('cannot evaluate strings, write HTML, open windows, navigate away or ask the network', async ({ launch }) => {
    const { app, page } = await launch()
    const home = page.url()
    const outside = await openOutside()
    const outcome = await page.evaluate(
      ({ web, udp }) =>
        new Promise<Record<string, string>>((resolve) => {
          // a timer: what DevTools itself evaluates is exempt from the policy
          setTimeout(() => void attempts().then(resolve), 0)
          const tried = async (work: () => unknown): Promise<string> => {
            try {
              return String(await work())
            } catch (fault) {
              return (fault as Error).name
            }
          }
          const add = <K extends 'img' | 'link'>(tag: K, fields: Partial<HTMLElementTagNameMap[K]>) =>
            document.body.appendChild(Object.assign(document.createElement(tag), fields))
          const ended = (target: EventTarget) =>
            new Promise<string>((done) => {
              for (const way of ['load', 'open', 'error']) target.addEventListener(way, () => done(way), { once: true })
            })
          const callOut = async () => {
            const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${udp}` }] })
            peer.createDataChannel('out')
            await peer.setLocalDescription(await peer.createOffer())
            return 'called'
          }
          const attempts = async () => ({
            eval: await tried(() => (0, eval)('1 + 1')),
            function: await tried(() => new Function('return 1')()),
            html: await tried(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
            open: await tried(() => window.open(`http://${web}/open`)),
            fetch: await tried(() => fetch(`http://${web}/fetch`)),
            image: await tried(() => ended(add('img', { src: `http://${web}/image` }))),
            socket: await tried(() => ended(new WebSocket(`ws://${web}/socket`))),
            beacon: await tried(() => void navigator.sendBeacon(`http://${web}/beacon`, 'words')),
            prefetch: await tried(() => void add('link', { rel: 'prefetch', href: `http://${web}/prefetch` })),
            peer: await tried(callOut),
            notification: await tried(() => Notification.requestPermission()),
            camera: await tried(() => navigator.mediaDevices.getUserMedia({ video: true }))
          })
        }),
      { web: outside.web, udp: outside.udp }
    )
    expect(outcome).toMatchObject({
      eval: 'EvalError',
      function: 'EvalError',
      html: 'TypeError',
      open: 'null',
      fetch: 'TypeError',
      image: 'error',
      peer: 'TypeError',
      notification: 'denied'
    })
    expect(outcome['socket']).toMatch(/^(error|SecurityError)$/)
    expect(outcome['camera']).toMatch(/NotAllowedError|NotFoundError|TypeError/)
    await page.waitForTimeout(1500) // what is sent is sent late: nothing says that nothing will come
    expect(outside.hits).toEqual({ asked: [], connections: 0, packets: 0 })
    await page.evaluate(
      (web) => Object.assign(document.createElement('a'), { href: `http://${web}/download`, download: 'x' }).click(),
      outside.web
    )
    await page.evaluate((web) => void setTimeout(() => (location.href = `http://${web}/navigation`), 0), outside.web)
    await page.waitForTimeout(1500)
    expect(page.url()).toBe(home)
    expect(app.windows()).toHaveLength(1)
    expect(outside.hits).toEqual({ asked: [], connections: 0, packets: 0 })
    // whoever does reach them is counted
    await knockFromNode(outside)
    await expect.poll(() => outside.hits).toEqual({ asked: ['/node', 'upgrade /node'], connections: 2, packets: 1 })
    outside.close()
  })

  test('cannot put WebRTC back', async ({ launch }) => {
    const { page } = await launch()
    const left = await page.evaluate(() =>
      ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'].map((name) => {
        const put = Reflect.defineProperty(window, name, { value: Object }) || Reflect.set(window, name, Object)
        return [put, Reflect.deleteProperty(window, name), typeof Reflect.get(window, name)]
      })
    )
    expect(left).toEqual(Array.from({ length: 3 }, () => [false, false, 'undefined']))
  })

  test('gets the strict policy with every page of ours', async ({ launch }) => {
    const { page } = await launch()
    const header = await page.evaluate(async () => (await fetch(location.pathname)).headers.get('content-security-policy'))
    expect(header).toContain("default-src 'none'")
    expect(header).toContain("require-trusted-types-for 'script'")
    expect(header).not.toContain('unsafe')
  })

  test('cannot read a file outside the program’s own pages', async ({ launch }) => {
    const { page } = await launch()
    const status = (path: string) => page.evaluate(async (url) => (await fetch(url)).status, path)
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/../main/index.js',
      '/..%2fmain%2findex.js',
      '/package.json'
    ]) {
      expect(await status(path)).toBe(404)
    }
  })
})

test.describe('the door’s channel', () => {
  test('answers the page’s main frame and nobody else', async ({ launch }) => {
    const { app, page } = await launch()
    expect(await state(page)).toBe('absent')
    const stranger = await app.evaluate(async ({ BrowserWindow, app: electron, session }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${electron.getAppPath()}/out/preload/index.cjs`,
          sandbox: true,
          contextIsolation: true,
          session: session.fromPartition('entrenous', { cache: false })
        }
      })
      await other.loadURL(BrowserWindow.getAllWindows()[0]!.webContents.getURL())
      const reply: unknown = await other.webContents.executeJavaScript("window.door('vault', 'state', {})")
      other.destroy()
      return reply
    })
    expect(stranger).toEqual({ ok: false, code: 'unknown' })
  })

  test('gives a refusal for any question, never an error', async ({ launch }) => {
    const { page } = await launch()
    for (const [room, method, input] of [
      ['constructor', 'x', {}],
      ['vault', '__proto__', {}],
      ['vault', 'unlock', 5],
      ['notes', 'get', { id: 1 }],
      [null, null, null]
    ]) {
      const reply = await page.evaluate(
        ([r, m, i]) => (window as unknown as { door(...call: unknown[]): Promise<{ ok: boolean }> }).door(r, m, i),
        [room, method, input] as const
      )
      expect(reply.ok).toBe(false)
    }
  })
})

test.describe('locking', () => {
  const waysToLock: readonly [string, (app: ElectronApplication, page: Page) => Promise<unknown>][] = [
    ['the key', async (_app, page) => page.keyboard.press('ControlOrMeta+Shift+L')],
    ['the menu', async (app) => app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('lock')!.click())],
    ['suspend', async (app) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))],
    ['the system’s lock screen', async (app) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))],
    ['idle minutes', async (app) => app.evaluate(({ powerMonitor }) => (powerMonitor.getSystemIdleTime = () => 3600))],
    // the stand-in tells none, as Wayland does; the clock runs a thousand times as fast, while the page goes on asking by itself
    [
      'minutes without a touch where the system tells no idle time',
      async (app, page) => {
        await page.evaluate(
          () => void setInterval(() => void (window as unknown as { door(...call: unknown[]): unknown }).door('vault', 'state', {}), 50)
        )
        await app.evaluate(() => {
          const { now } = Date
          const start = now()
          Object.assign(globalThis, { slowNow: now })
          Date.now = () => start + (now() - start) * 1000
        })
      }
    ]
  ]

  for (const [way, trigger] of waysToLock) {
    test(`by ${way} ends the practice process and keeps what was being typed`, async ({ launch }) => {
      const { app, page } = await launch()
      await openPractice(page)
      const id = await typeNote(page, `Typed just before locking by ${way}`)
      await trigger(app, page)
      await locked(page)
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('Typed just before')
      await app.evaluate(({ powerMonitor }) => {
        powerMonitor.getSystemIdleTime = () => 0
        Date.now = (globalThis as unknown as { slowNow?: () => number }).slowNow ?? Date.now
      })
      await unlock(page)
      expect(await words(page, id)).toContain(`Typed just before locking by ${way}`)
    })
  }

  test('what cannot be saved is asked about over a covered screen, when it is not she who asks to lock', async ({ launch }) => {
    const { app, page } = await launch()
    await openPractice(page)
    const id = await typeNote(page, 'Typed before. ')
    await expect.poll(async () => words(page, id)).toContain('Typed before')
    const { revision, header, doc, format, reason } = await ask<Record<string, unknown>>(page, 'notes', 'get', { id })
    await ask(page, 'notes', 'save', { id, revision, header, doc, format, reason })
    await page.keyboard.type('Typed on a text that changed elsewhere')
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    const question = page.getByRole('alertdialog')
    await expect(question).toContainText('Not everything is saved')
    await page.keyboard.press('Escape')
    await expect(question).toBeVisible()
    const veil = () => question.evaluate((dialog) => getComputedStyle(dialog.parentElement!.parentElement!).backdropFilter)
    expect(await veil()).toContain('blur')
    // whoever passes by cannot put it aside, nor open anything above it, nor turn it into her own wish to lock
    const back = page.getByRole('button', { name: 'Back to my work' })
    await page.keyboard.press('ControlOrMeta+k')
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('palette')!.click())
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await back.click()
    const again = page.getByRole('dialog', { name: 'Your passphrase once more' })
    await again.getByRole('textbox').fill('not her passphrase')
    await page.keyboard.press('Enter')
    await expect(again.getByText('This passphrase does not open the vault.')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(again).toBeHidden()
    expect(await veil()).toContain('blur')
    await back.click()
    await again.getByRole('textbox').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(question).toBeHidden()
    // her own key: nobody else is there, and she may change her mind
    await page.keyboard.press('ControlOrMeta+Shift+L')
    await expect(question).toBeVisible()
    await back.click()
    await expect(question).toBeHidden()
  })

  test('quitting keeps what was being typed', async ({ launch }) => {
    const first = await launch()
    await openPractice(first.page)
    const id = await typeNote(first.page, 'Typed just before quitting')
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
    await first.app.evaluate(({ app }) => app.quit()).catch(() => undefined)
    await gone
    const { page } = await launch()
    expect(await state(page)).toBe('locked')
    await unlock(page)
    expect(await words(page, id)).toContain('Typed just before quitting')
  })

  test('closing the window keeps what was being typed', async ({ launch }) => {
    const first = await launch()
    await openPractice(first.page)
    const id = await typeNote(first.page, 'Typed just before closing')
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()).catch(() => undefined)
    await gone
    const { page } = await launch()
    await unlock(page)
    expect(await words(page, id)).toContain('Typed just before closing')
  })

  test('shutting down or logging off waits until what was being typed is kept, and ends the program', async ({ launch }) => {
    const ends: readonly [string, (app: ElectronApplication) => Promise<boolean>][] = [
      [
        'shutting down',
        (app) =>
          app.evaluate(({ powerMonitor }) => {
            let waits = false
            powerMonitor.emit('shutdown', { preventDefault: () => (waits = true) })
            return waits
          })
      ],
      [
        'logging off',
        (app) =>
          app.evaluate(({ BrowserWindow }) => {
            let waits = false
            BrowserWindow.getAllWindows()[0]!.emit('query-session-end', { preventDefault: () => (waits = true), reasons: ['logoff'] })
            return waits
          })
      ]
    ]
    let started = await launch()
    await openPractice(started.page)
    for (const [way, end] of ends) {
      const id = await typeNote(started.page, `Typed just before ${way}`)
      const gone = new Promise((resolve) => started.app.process().once('exit', resolve))
      expect(await end(started.app)).toBe(true)
      await gone
      started = await launch()
      expect(await end(started.app), 'nothing is open: nothing waits').toBe(false)
      await unlock(started.page)
      expect(await words(started.page, id)).toContain(`Typed just before ${way}`)
    }
  })

  test('a killed practice process shows the unlock screen, and the vault opens again with all that was typed', async ({ launch }) => {
    const { app, page } = await launch()
    await openPractice(page)
    const id = await typeNote(page, 'Saved before the crash')
    await expect.poll(async () => words(page, id)).toContain('Saved before the crash')
    test.skip(process.platform !== 'linux', 'its process is found in /proc')
    const practice = practiceOf(app)
    expect(practice).toBeDefined()
    await page.keyboard.type(', and typed just before it')
    process.kill(practice!, 'SIGKILL')
    await locked(page)
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Saved before')
    await page.getByRole('textbox').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect.poll(async () => words(page, id).catch(() => '')).toContain('Saved before the crash, and typed just before it')
    // nothing is unsaved any more: the page begins anew
    await page.evaluate(() => Object.assign(window, { old: true }))
    process.kill(practiceOf(app)!, 'SIGKILL')
    await locked(page)
    await expect.poll(() => page.evaluate(() => 'old' in window).catch(() => true)).toBe(false)
    await unlock(page)
    expect(await words(page, id)).toContain('typed just before it')
  })
})

test('a second start shows the first window and touches nothing', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const before = statSync(join(profile, 'vaults', 'own', 'vault.keys.json')).mtimeMs
  const second = await launch().then(
    async ({ app: other }) => {
      await other.close()
      return 'started'
    },
    () => 'refused'
  )
  expect(second).toBe('refused')
  expect(statSync(join(profile, 'vaults', 'own', 'vault.keys.json')).mtimeMs).toBe(before)
  expect(await state(page)).toBe('open')
  expect(app.windows()).toHaveLength(1)
})

test('the profile is hers alone, and neither its names nor its pages tell anything', async ({ launch, profile }) => {
  const { page } = await launch()
  await openPractice(page)
  await addClient(page, 'Kingfisher')
  expect(statSync(profile).mode & 0o077).toBe(0)
  expect(readdirSync(join(profile, 'vaults', 'own')).toSorted()).toEqual(
    expect.arrayContaining(['vault.db', 'vault.keys.json', 'vault.keys.json.bak'])
  )
  expect(readdirSync(profile, { recursive: true, encoding: 'utf8' }).join('\n')).not.toContain('Kingfisher')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  await show(page, '/clients')
  await expect(page.getByText('Kingfisher').first()).toBeVisible()
  expect(await page.title()).toBe('Entrenous')
  await lock(page)
  await locked(page)
})

test('the agreement is printed to a tagged PDF at the place she chose, in both languages', async ({ launch, profile }) => {
  const { app, page } = await launch()
  await openPractice(page)
  const clientId = await addClient(page, 'Zoé Ångström-Lefèvre')
  for (const language of ['en', 'fr'] as const) {
    const place = join(profile, `agreement-${language}.pdf`)
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    }, place)
    await ask(page, 'documents', 'savePdf', { ids: [await prepareAgreement(page, clientId, language)] })
    expect(existsSync(place)).toBe(true)
    const bytes = readFileSync(place)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes('/MarkInfo')).toBe(true)
    expect(bytes.includes('/StructTreeRoot')).toBe(true)
  }
})

test('a meeting link is handed to the operating system as it is, and only when she starts it', async ({ launch }) => {
  const { app, page } = await launch()
  await openPractice(page)
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    ;(globalThis as unknown as { opened: string[] }).opened = opened
    shell.openExternal = async (url: string) => void opened.push(url)
  })
  const link = 'https://zoom.us/j/1234567890?pwd=Qm9keQ'
  const clientId = await addClient(page, 'Heron', { meetingLink: link })
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  expect(await opened()).toEqual([])
  await agree(page, clientId)
  await screen(page, clientId)
  await ask(page, 'sessions', 'start', { clientId, said })
  expect(await opened()).toEqual([link])
  await expect(addClient(page, 'Otter', { meetingLink: 'https://zoom.us.example.org/j/1' })).rejects.toThrow('linkNotAllowed')
  expect(await opened()).toEqual([link])
})

test('the printer’s queue is told of a document, not of which', async ({ launch }) => {
  const { app, page } = await launch()
  await openPractice(page)
  await app.evaluate(({ app: main }) =>
    main.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, answer) =>
        void contents.printToPDF({}).then((paper) => {
          main.name = /\/Title ?(\([^)]*\)|<[^>]*>)/.exec(paper.toString('latin1'))?.[1] ?? 'none'
          answer?.(true, '')
        })
    })
  )
  await ask(page, 'vault', 'proposeRecoveryKey', { passphrase })
  await ask(page, 'vault', 'printRecoveryKit', { language: 'en' })
  const utf16 = Buffer.from('\ufeffDocument', 'utf16le').swap16().toString('hex').toUpperCase()
  expect(['(Document)', `<${utf16}>`]).toContain(await app.evaluate(({ app: main }) => main.name))
})
