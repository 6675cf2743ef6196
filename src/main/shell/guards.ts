// Closes every way out of the page: permissions, navigation, windows, downloads, the network.
import type { Session, WebContents } from 'electron'

/** `ours` tells the program's own pages from everything else. */
export const guardSession = (session: Session, ours: (url: string) => boolean): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false) // its dictionaries would come from the network
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !ours(request.url) && !request.url.startsWith('blob:') }))
}

export const guardContents = (contents: WebContents, ours: (url: string) => boolean): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!ours(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !ours(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
