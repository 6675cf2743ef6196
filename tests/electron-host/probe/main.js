// A tiny app that touches every part of Electron that the product uses, and remembers what it was told.
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, net, powerMonitor, protocol, screen, session, shell } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const told = (globalThis.told = [])
const tell = (name) => (event, second) => {
  told.push([name, event?.url ?? (typeof second === 'string' ? second : '')])
  if (name.startsWith('will-')) event.preventDefault()
}

app.enableSandbox()
app.commandLine.appendSwitch('lang', 'en-US')
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
if (!app.requestSingleInstanceLock({ from: 'probe' })) app.exit(3)
app.on('second-instance', (_event, argv, _cwd, data) => told.push(['second-instance', data.from, argv.includes('--again')]))
app.on('before-quit', () => told.push(['before-quit', '']))

const CSP = "default-src 'self'; script-src 'self'; require-trusted-types-for 'script'"
const open = async (ours) => {
  const window = new BrowserWindow({
    show: true,
    width: 700,
    height: 500,
    webPreferences: { session: ours, preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true, contextIsolation: true }
  })
  const contents = window.webContents
  contents.setWindowOpenHandler(({ url }) => {
    told.push(['window-open', url])
    return { action: 'deny' }
  })
  for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) contents.on(name, tell(name))
  contents.on('input-event', (_event, { type }) => told.push(['input', type]))
  contents.on('will-frame-navigate', ({ url }) => told.push(['frame', url]))
  await window.loadURL('app://bundle/index.html')
  return window
}

const start = async () => {
  const ours = session.fromPartition('probe', { cache: false })
  ours.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'bundle') return new Response('', { status: 404 })
    if (pathname === '/leave') return new Response('', { status: 307, headers: { location: 'https://elsewhere.example/' } })
    if (pathname === '/file.txt') return new Response('hello', { headers: { 'content-type': 'application/octet-stream' } })
    const file = await net.fetch(pathToFileURL(join(import.meta.dirname, pathname)).href)
    return new Response(file.body, { headers: { 'content-type': file.headers.get('content-type'), 'content-security-policy': CSP } })
  })
  ours.setPermissionRequestHandler((_contents, permission, answer) => {
    told.push(['permission', permission])
    answer(false)
  })
  ours.setPermissionCheckHandler(() => false)
  ours.setDevicePermissionHandler(() => false)
  ours.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  ours.setSpellCheckerEnabled(false)
  ours.on('will-download', tell('will-download'))
  ours.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    if (!url.startsWith('app:')) told.push(['request', url])
    answer({ cancel: !url.startsWith('app:') })
  })
  ipcMain.handle('door', (event, value) => {
    if (value === 'fail') throw new Error('refused')
    return { value, trusted: event.senderFrame === event.sender.mainFrame, from: event.senderFrame.url }
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Probe', submenu: [{ id: 'greet', label: 'Greet', click: () => told.push(['menu', '']) }, { role: 'quit' }] }
    ])
  )
  powerMonitor.on('suspend', () => told.push(['suspend', '']))
  powerMonitor.on('lock-screen', () => told.push(['lock-screen', '']))
  Object.assign(globalThis, { ours, openAnother: () => open(ours), desk: { dialog, shell, nativeTheme, screen } })
  await open(ours)
}
// not awaited at the top level: an app is ready only after its main module has been evaluated
void app.whenReady().then(start)
