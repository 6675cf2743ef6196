// What the product relies on from Electron, tried on a tiny app: the same in Electron and in the Chromium stand-in.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Session } from 'electron'
import { expect, test } from './fixture.ts'

const probe = 'tests/electron-host/probe'

type Told = (string | boolean)[]
declare global {
  var told: Told[]
  var ours: Session
  var openAnother: () => Promise<{ id: number }>
  interface Window {
    door(value: unknown): Promise<unknown>
  }
}

const toldOf = (app: ElectronApplication): Promise<Told[]> => app.evaluate(() => globalThis.told)
const expectTold = (app: ElectronApplication, line: Told): Promise<void> => expect.poll(() => toldOf(app)).toContainEqual(line)
const exitOf = (app: ElectronApplication): Promise<number | null> => new Promise((resolve) => app.process().once('exit', resolve))

/** Clicks and stays: whatever the link tried is refused. */
const tryLink = async (page: Page, id: string): Promise<void> => {
  await page.locator(`#${id}`).click()
  await expect(page.getByRole('heading', { name: 'Probe' })).toBeVisible()
}

test('the door answers, refuses and clones', async ({ launch }) => {
  const { page } = await launch({ app: probe })
  const value = { text: 'é\ud83d\ude00', bytes: [1, 2], nothing: null, big: 2 ** 40 }
  const url = await page.evaluate(async (sent) => {
    const reply = (await globalThis.window.door(sent)) as { value: unknown; trusted: boolean; from: string }
    return JSON.stringify([reply.value, reply.trusted, reply.from])
  }, value)
  expect(JSON.parse(url)).toEqual([value, true, 'app://bundle/index.html'])
  const refused = await page.evaluate(() => globalThis.window.door('fail').catch((fault: Error) => fault.message))
  expect(refused).toContain("Error invoking remote method 'door'")
  const uncloned = await page.evaluate(() => globalThis.window.door(() => 1).then(String, (fault: Error) => fault.message))
  expect(uncloned).toContain('could not be cloned')
})

test('the page is isolated: no Node, no electron, nothing but what was exposed', async ({ launch }) => {
  const { page } = await launch({ app: probe })
  expect(
    await page.evaluate(() => ['require', 'process', 'module', 'electron', 'ipcRenderer'].filter((name) => name in globalThis))
  ).toEqual([])
  expect(await page.evaluate(() => Object.isFrozen(globalThis.window.door) || typeof globalThis.window.door)).toBe('function')
})

test('messages reach the window they were sent to', async ({ launch }) => {
  const { app, page } = await launch({ app: probe })
  await app.evaluate(() => globalThis.openAnother())
  await expect.poll(() => app.windows().length).toBe(2)
  const other = app.windows().find((window) => window !== page)!
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('notice', `to ${window.id}`)
  })
  const said = [await page.getByRole('status').textContent(), await other.getByRole('status').textContent()]
  expect(new Set(said).size).toBe(2)
})

test('navigation, redirects, windows and downloads are told and refused', async ({ launch }) => {
  const { app, page } = await launch({ app: probe })
  await tryLink(page, 'out')
  await expectTold(app, ['will-navigate', 'https://elsewhere.example/page'])
  await expectTold(app, ['frame', 'https://elsewhere.example/page'])
  await tryLink(page, 'window')
  await expectTold(app, ['window-open', 'https://elsewhere.example/window'])
  await tryLink(page, 'file')
  await expect.poll(async () => (await toldOf(app)).map(([name]) => name)).toContain('will-download')
  expect(app.windows()).toHaveLength(1)
})

test('a redirect out of our pages is told and refused', async ({ launch }) => {
  const { app } = await launch({ app: probe })
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!
      .loadURL('app://bundle/leave')
      .catch(() => {})
  })
  await expectTold(app, ['will-redirect', 'https://elsewhere.example/'])
})

test('requests pass the filter, permissions the handler, devices and screens nobody', async ({ launch }) => {
  const { page } = await launch({ app: probe })
  const refused = await page.evaluate(async () => {
    const nameOf = async (ask: () => Promise<unknown>): Promise<string> => {
      try {
        await ask()
        return 'granted'
      } catch (fault) {
        return (fault as Error).name
      }
    }
    return [
      await nameOf(() => navigator.mediaDevices.getUserMedia({ video: true })),
      await nameOf(() => navigator.mediaDevices.getDisplayMedia()),
      await nameOf(() => navigator.clipboard.readText()),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      (await navigator.permissions.query({ name: 'notifications' })).state
    ]
  })
  expect(refused).not.toContain('granted')
  await page.evaluate(() => new Image().setAttribute('src', 'https://elsewhere.example/pixel.png'))
  const failed = await page.evaluate(() => fetch('https://elsewhere.example/data').then(String, (fault: Error) => fault.name))
  expect(failed).toBe('TypeError')
})

test('the content policy holds: no inline script, no eval, no untrusted HTML', async ({ launch }) => {
  const { page } = await launch({ app: probe })
  const held = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // the debugger's own evaluation is exempt from the policy; a later turn is not
        setTimeout(() => {
          const names: string[] = []
          for (const bad of [
            () => Reflect.construct(Function, ['return 1']),
            () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')
          ]) {
            try {
              bad()
              names.push('ran')
            } catch (fault) {
              names.push((fault as Error).name)
            }
          }
          resolve(names)
        }, 0)
      })
  )
  expect(held).toEqual(['EvalError', 'TypeError'])
})

test('a notification has its words, and is told when it is pressed', async ({ launch }) => {
  const { app } = await launch({ app: probe })
  const told = await app.evaluate(({ Notification }) => {
    const pressed: string[] = []
    const one = new Notification({ title: 'Probe', body: 'Near' })
    one.on('click', () => pressed.push('click'))
    one.show()
    one.emit('click')
    one.close()
    return [one.title, one.body, ...pressed]
  })
  expect(told).toEqual(['Probe', 'Near', 'click'])
})

test('a hidden window without scripts prints a tagged PDF', async ({ launch }) => {
  const { app } = await launch({ app: probe })
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { session: globalThis.ours, sandbox: true, javascript: false } })
    await window.loadURL('app://bundle/index.html')
    const bytes = await window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true, preferCSSPageSize: true })
    const { title } = { title: window.getTitle() }
    window.destroy()
    return { text: bytes.toString('latin1'), title, left: BrowserWindow.getAllWindows().length }
  })
  expect(pdf.text.startsWith('%PDF-')).toBe(true)
  expect(pdf.text).toContain('/StructTreeRoot')
  expect(pdf.left).toBe(1)
})

test('a utility process answers, keeps early messages, and tells how it ended', async ({ launch, profile }) => {
  const { app } = await launch({ app: probe, env: { PROBE_WORD: 'kept' } })
  const file = join(profile, 'child.mjs')
  writeFileSync(
    file,
    `await new Promise((resolve) => setTimeout(resolve, 50))
    process.parentPort.on('message', ({ data }) => {
      if (data === 'leave') process.exit(7)
      process.parentPort.postMessage({ data, type: process.type, arg: process.argv[2], word: process.env.PROBE_WORD,
        ours: Object.keys(process.env).filter((name) => name.startsWith('CHROMIUM_HOST')), send: typeof process.send })
    })`
  )
  const seen = await app.evaluate(async ({ utilityProcess }, script) => {
    const once = (child: Electron.UtilityProcess, name: string): Promise<unknown> =>
      new Promise((resolve) => child.once(name as 'message', resolve))
    const child = utilityProcess.fork(script, ['vault'], { serviceName: 'probe' })
    child.postMessage('early')
    const answer = await once(child, 'message')
    const pid = child.pid
    child.postMessage('leave')
    const code = await once(child, 'exit')
    const killed = utilityProcess.fork(script)
    await once(killed, 'spawn')
    const ended = once(killed, 'exit')
    const kill = killed.kill()
    await ended
    const piped = utilityProcess.fork(script, [], { stdio: 'pipe' })
    const pipes = [piped.stdout !== null, killed.stdout === null]
    const gone = once(piped, 'exit')
    await once(piped, 'spawn')
    piped.kill()
    await gone
    return { answer, hadPid: typeof pid, pid: child.pid, code, kill, again: killed.kill(), pipes }
  }, file)
  expect(seen).toEqual({
    answer: { data: 'early', type: 'utility', arg: 'vault', word: 'kept', ours: [], send: 'undefined' },
    hadPid: 'number',
    pid: undefined,
    code: 7,
    kill: true,
    again: false,
    pipes: [true, true]
  })
})

test('a utility process ends with the app, even when that is killed', async ({ launch, profile }) => {
  const { app } = await launch({ app: probe })
  const file = join(profile, 'child.mjs')
  writeFileSync(file, `process.parentPort.on('message', () => {})`)
  const pid = await app.evaluate(({ utilityProcess }, script) => {
    const child = utilityProcess.fork(script)
    return new Promise<number>((resolve) => child.once('spawn', () => resolve(child.pid!)))
  }, file)
  app.process().kill('SIGKILL')
  const isAlive = (): boolean => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  await expect.poll(isAlive).toBe(false)
})

test('a second instance is refused, and the first is told', async ({ launch, profile }) => {
  const { app } = await launch({ app: probe })
  const binary = app.process().spawnargs[0]!
  const second = spawnSync(binary, [probe, `--user-data-dir=${profile}`, '--no-sandbox', '--again'], { timeout: 30_000 })
  expect(second.status).toBe(3)
  await expectTold(app, ['second-instance', 'probe', true])
})

test('closing can be refused by the app, and quitting asks first', async ({ launch }) => {
  const { app, page } = await launch({ app: probe })
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window!.once('close', (event) => event.preventDefault())
    window!.close()
  })
  await expect(page.getByRole('heading', { name: 'Probe' })).toBeVisible()
  const ended = exitOf(app)
  await app.evaluate(({ app: program }) => {
    program.once('before-quit', (event) => event.preventDefault())
    program.quit()
  })
  await expect(page.getByRole('heading', { name: 'Probe' })).toBeVisible()
  await app.evaluate(({ app: program }) => setTimeout(() => program.quit(), 10))
  expect(await ended).toBe(0)
})

test('app.exit gives its code', async ({ launch }) => {
  const { app } = await launch({ app: probe })
  const ended = exitOf(app)
  await app.evaluate(({ app: program }) => setTimeout(() => program.exit(4), 10))
  expect(await ended).toBe(4)
})

test('menu, dialogs, links, theme, power and screen answer', async ({ launch, profile }) => {
  const { app, page } = await launch({ app: probe })
  const seen = await app.evaluate(async ({ app: program, dialog, Menu, nativeTheme, powerMonitor, screen, shell }) => {
    Menu.getApplicationMenu()!.getMenuItemById('greet')!.click()
    powerMonitor.emit('suspend')
    powerMonitor.emit('lock-screen')
    nativeTheme.themeSource = 'dark'
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen' })
    shell.openExternal = async () => {}
    await shell.openExternal('https://example.com/')
    return {
      chosen: (await dialog.showSaveDialog({})).filePath,
      version: program.getVersion(),
      name: program.getName(),
      userData: program.getPath('userData'),
      lang: program.commandLine.getSwitchValue('lang'),
      packaged: program.isPackaged,
      idle: typeof powerMonitor.getSystemIdleTime(),
      wide: screen.getPrimaryDisplay().workArea.width > 0
    }
  })
  expect(seen).toEqual({
    chosen: '/chosen',
    version: '1.2.3',
    name: 'Probe',
    userData: profile,
    lang: 'en-US',
    packaged: false,
    idle: 'number',
    wide: true
  })
  for (const name of ['menu', 'suspend', 'lock-screen']) await expectTold(app, [name, ''])
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
})

test('keys and the pointer are told of, and what the page does by itself is not', async ({ launch }) => {
  const { app, page } = await launch({ app: probe })
  await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })))
  expect((await toldOf(app)).filter(([name]) => name === 'input')).toEqual([])
  await page.keyboard.press('a')
  await expect.poll(async () => (await toldOf(app)).some(([name, type]) => name === 'input' && /key/i.test(String(type)))).toBe(true)
})

test('reloading keeps the door and forgets the page', async ({ launch }) => {
  const { app, page } = await launch({ app: probe })
  await page.evaluate(() => document.body.replaceChildren())
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.reload())
  await expect(page.getByRole('heading', { name: 'Probe' })).toBeVisible()
  expect(await page.evaluate(async () => ((await globalThis.window.door(1)) as { value: number }).value)).toBe(1)
})

test('sessions are apart: what one serves, another does not', async ({ launch }) => {
  const { app } = await launch({ app: probe })
  const other = await app.evaluate(async ({ BrowserWindow, session }) => {
    const theirs = session.fromPartition('other')
    const window = new BrowserWindow({ show: false, webPreferences: { session: theirs, sandbox: true } })
    const outcome = await window.loadURL('app://bundle/index.html').then(
      () => 'loaded',
      () => 'refused'
    )
    window.destroy()
    return [outcome, theirs.isPersistent(), theirs === session.fromPartition('other'), theirs.protocol.isProtocolHandled('app')]
  })
  expect(other).toEqual(['refused', false, true, false])
})
