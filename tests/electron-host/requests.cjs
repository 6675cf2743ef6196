'use strict'
// Every request of every page passes here: navigation guards, the app's request filter, then its protocol handler.
const { fromWeb, headerFromWeb, headerToWeb, toWeb } = require('./schemes.cjs')

// On the documents we serve: Chromium itself refuses popups and other programs (setWindowOpenHandler is told all the same)
// and offers no device or screen, as Electron does where the app's handlers say no.
const SERVED = [
  {
    name: 'Content-Security-Policy',
    value:
      'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-pointer-lock allow-orientation-lock allow-presentation'
  },
  { name: 'Permissions-Policy', value: 'usb=(), serial=(), hid=(), bluetooth=(), display-capture=()' }
]

const TYPES = {
  CSPViolationReport: 'cspReport',
  Fetch: 'xhr',
  Font: 'font',
  Image: 'image',
  Media: 'media',
  Ping: 'ping',
  Script: 'script',
  Stylesheet: 'stylesheet',
  WebSocket: 'webSocket',
  XHR: 'xhr'
}

const requestOf = (url, { method, headers, hasPostData, postDataEntries = [] }) =>
  new Request(url, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, headerFromWeb(String(value))]),
    // oxlint-disable-next-line unicorn/no-invalid-fetch-options -- undefined unless the page sent one
    body: hasPostData ? Buffer.concat(postDataEntries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))) : undefined,
    duplex: 'half'
  })

const headersOf = (response) =>
  [...response.headers]
    .filter(([name]) => !/^(content-encoding|content-length|transfer-encoding)$/i.test(name))
    .map(([name, value]) => ({ name, value: headerToWeb(value) }))

/** Answers one paused request of Chromium. */
exports.onRequest = async (browser, paused) => {
  const { requestId, request, frameId, resourceType } = paused
  const { cdp } = browser
  const fail = (errorReason = 'BlockedByClient') => cdp.send('Fetch.failRequest', { requestId, errorReason })
  if (paused.responseErrorReason) return cdp.send('Fetch.continueRequest', { requestId })

  const isDocument = resourceType === 'Document'
  const url = fromWeb(request.url)
  if (isDocument && browser.popups.has(frameId)) {
    await fail('Aborted')
    return browser.refusePopup(frameId, url)
  }
  const main = isDocument ? browser.byTarget.get(frameId) : undefined
  if (main && !main._isOwnNavigation(request.url)) {
    const refused = paused.redirectedRequestId ? main._willRedirect(url) : main._willNavigate(url)
    if (refused) return fail('Aborted')
  }
  if (resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico')
    return cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }) // Electron never asks

  const contents = browser.contentsOf(frameId)
  if (!contents) return fail()
  const session = contents.session
  const answer = await session._before({
    id: 0,
    url,
    method: request.method,
    resourceType: main ? 'mainFrame' : isDocument ? 'subFrame' : (TYPES[resourceType] ?? 'other'),
    webContentsId: contents.id,
    referrer: request.headers.Referer ?? '',
    timestamp: Date.now()
  })
  if (answer.cancel) return fail()
  if (answer.redirectURL) {
    return cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders: [{ name: 'Location', value: toWeb(answer.redirectURL) }]
    })
  }

  const handler = session.protocol._handlerOf(url)
  if (!handler)
    return new URL(request.url).hostname.endsWith('.invalid') ? fail('NameNotResolved') : cdp.send('Fetch.continueRequest', { requestId })
  if (main) await session._applyPermissions(main, new URL(request.url).origin)
  let response
  try {
    response = await handler(requestOf(url, request))
  } catch (fault) {
    console.error('[electron-host] protocol handler', url, fault)
    return fail('Failed')
  }
  if (response.type === 'error') return fail('Failed')
  return cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: main ? [...headersOf(response), ...SERVED] : headersOf(response),
    body: Buffer.from(await response.arrayBuffer()).toString('base64')
  })
}
