'use strict'
// Custom schemes: app://bundle/x is https://bundle.app.invalid/x to Chromium, which shows no request of an unknown scheme
// to its debugger. A name under .invalid never resolves (RFC 2606), and https makes the page a secure context.
const registered = new Set()

const toWeb = (url) => {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  if (!scheme || !registered.has(scheme.toLowerCase())) return url
  return `https://${host || '_'}.${scheme.toLowerCase()}.invalid${rest.startsWith('/') ? rest : `/${rest}`}`
}

const fromWeb = (url) => {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid(\/[^]*)?$/.exec(url) ?? []
  return scheme && registered.has(scheme) ? `${scheme}://${host === '_' ? '' : host}${rest ?? ''}` : url
}

/** Sources of a content policy and origins, in a header's value. */
const headerToWeb = (value) => {
  for (const scheme of registered) {
    value = value
      .replace(new RegExp(`\\b${scheme}://([a-z0-9._-]+)`, 'gi'), `https://$1.${scheme}.invalid`)
      .replace(new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'gi'), `$1https://*.${scheme}.invalid`)
  }
  return value
}
const headerFromWeb = (value) => {
  for (const scheme of registered) value = value.replace(new RegExp(`https://([a-z0-9._-]+)\\.${scheme}\\.invalid`, 'gi'), `${scheme}://$1`)
  return value
}

const register = (schemes) => {
  for (const { scheme, privileges } of schemes) {
    if (!privileges?.standard || !privileges.secure)
      throw new Error(`electron-host: '${scheme}' must be standard and secure: it is served over https here`)
    registered.add(scheme)
  }
}
const isRegistered = (scheme) => registered.has(scheme)

module.exports = { toWeb, fromWeb, headerToWeb, headerFromWeb, register, isRegistered }
