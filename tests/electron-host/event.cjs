'use strict'
// Small things that every part needs: a preventable event, a loud gap, a pause.
exports.event = (details) => {
  const made = {
    defaultPrevented: false,
    preventDefault() {
      made.defaultPrevented = true
    },
    ...details
  }
  return made
}
/** An API that the app does not use yet says so, instead of pretending. */
exports.nope = (what) => () => {
  throw new Error(`electron-host: ${what} is not implemented`)
}
exports.sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
exports.DEBUG = Boolean(process.env.CHROMIUM_HOST_DEBUG)
exports.HEADLESS = Boolean(process.env.CHROMIUM_HOST_HEADLESS)
