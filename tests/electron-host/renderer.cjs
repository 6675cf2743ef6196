'use strict'
// Source of what runs inside Chromium. Two worlds of the same document:
//   mainStub  - page world, runs before any page script; only ever defines what contextBridge exposed
//   isolated  - the preload's world ("Electron Isolated Context"): ipcRenderer, contextBridge, require('electron')
// They share one private EventTarget, handed over as a MouseEvent.relatedTarget before page scripts exist.
const codec = require('./codec.cjs')

/* symmetrical bridge end; `out`/`inn` are event types. Everything the page could patch is captured first. */
function peer(P, out, inn) {
  const call = Function.prototype.call,
    un = (f) => call.bind(f)
  const dispatch = un(EventTarget.prototype.dispatchEvent),
    CE = CustomEvent
  const detail = un(Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get)
  const then = un(Promise.prototype.then),
    P0 = Promise,
    keys = Object.keys,
    isArr = Array.isArray,
    freeze = Object.freeze,
    toStr = un(Object.prototype.toString)
  const mk = (C) => {
    const m = new C()
    return { get: m.get.bind(m), set: m.set.bind(m), has: m.has.bind(m), del: m.delete.bind(m) }
  }
  const fns = mk(Map),
    ids = mk(WeakMap),
    pend = mk(Map)
  let n = 0,
    reply
  const send = (m) => dispatch(P, new CE(out, { detail: m }))
  const settle = (id, ok) => (v) => {
    let m
    try {
      m = { k: 'settle', id, ok, v: ok ? pack(v) : packErr(v) }
    } catch (e) {
      m = { k: 'settle', id, ok: false, v: packErr(e) }
    }
    send(m)
  }
  const packErr = (e) => ({
    t: 'e',
    m: String(e && typeof e === 'object' && 'message' in e ? e.message : e),
    s: String((e && e.stack) || '')
  })
  function pack(v, d = 0) {
    if (d > 1000)
      throw new TypeError('Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.')
    if (typeof v === 'symbol') throw new TypeError('contextBridge: symbols are not supported')
    if (typeof v === 'function') {
      let id = ids.get(v)
      if (!id) {
        ids.set(v, (id = ++n))
        fns.set(id, v)
      }
      return { t: 'f', id }
    }
    if (typeof v !== 'object' || v === null) return { t: 'v', v }
    if (v instanceof P0) {
      const id = ++n
      then(v, settle(id, true), settle(id, false))
      return { t: 'p', id }
    }
    if (isArr(v)) {
      const a = []
      for (let i = 0; i < v.length; i++) a[i] = pack(v[i], d + 1)
      return { t: 'a', a }
    }
    if (v instanceof Error) return packErr(v)
    const tag = toStr(v)
    if (tag !== '[object Object]') return { t: 'v', v } // Date, Map, Set, buffers, Blob: structured-cloned by CustomEvent.detail
    const o = []
    const ks = keys(v)
    for (let i = 0; i < ks.length; i++) o[i] = [ks[i], pack(v[ks[i]], d + 1)]
    return { t: 'o', o }
  }
  function unpack(p, ro) {
    switch (p.t) {
      case 'v':
        return p.v
      case 'e': {
        const e = new Error(p.m)
        if (p.s) e.stack = p.s
        return e
      }
      case 'a': {
        const a = []
        for (let i = 0; i < p.a.length; i++) a[i] = unpack(p.a[i], ro)
        return ro ? freeze(a) : a
      }
      case 'o': {
        const o = {}
        for (let i = 0; i < p.o.length; i++) o[p.o[i][0]] = unpack(p.o[i][1], ro)
        return ro ? freeze(o) : o
      }
      case 'p':
        return new P0((res, rej) => pend.set(p.id, [res, rej]))
      case 'f': {
        const id = p.id
        return (...args) => invoke(id, args)
      }
    }
  }
  function invoke(id, args) {
    const a = []
    for (let i = 0; i < args.length; i++) a[i] = pack(args[i])
    reply = undefined
    send({ k: 'call', id, a })
    const r = reply
    reply = undefined
    if (!r) throw new Error('contextBridge: the other side is gone')
    if (!r.ok) throw unpack(r.v)
    return unpack(r.v)
  }
  P.addEventListener(inn, (ev) => {
    const m = detail(ev)
    if (m.k === 'ret') reply = m
    else if (m.k === 'settle') {
      const s = pend.get(m.id)
      pend.del(m.id)
      if (s) s[m.ok ? 0 : 1](unpack(m.v))
    } else if (m.k === 'call') {
      let r
      try {
        const args = []
        for (let i = 0; i < m.a.length; i++) args[i] = unpack(m.a[i])
        r = { k: 'ret', ok: true, v: pack(fns.get(m.id)(...args)) }
      } catch (e) {
        r = { k: 'ret', ok: false, v: packErr(e) }
      }
      send(r)
    } else if (m.k === 'expose') {
      let r
      try {
        if (m.key in globalThis) throw new Error('Cannot bind an API on top of an existing property on the window object')
        Object.defineProperty(globalThis, m.key, { value: unpack(m.v, true), enumerable: true })
        r = { k: 'ret', ok: true, v: { t: 'v' } }
      } catch (e) {
        r = { k: 'ret', ok: false, v: packErr(e) }
      }
      send(r)
    }
  })
  return {
    expose(key, api) {
      reply = undefined
      send({ k: 'expose', key, v: pack(api) })
      const r = reply
      if (!r || !r.ok) throw unpack(r ? r.v : { t: 'e', m: 'no main world' })
    }
  }
}

function mainStub(mkPeer) {
  if (window.top !== window) return
  addEventListener(
    '__host_bridge__',
    (e) => {
      e.stopImmediatePropagation()
      mkPeer(e.relatedTarget, 'm', 'i')
    },
    { once: true }
  )
}

function isolated(mkPeer, mkCodec, cfg, preloadFn) {
  if (window.top !== window) return // Electron runs preloads in the main frame only (nodeIntegrationInSubFrames: false)
  const { enc, dec } = mkCodec(),
    raw = globalThis.__host_send
  let seq = 0
  const waiting = new Map()
  const P = new EventTarget()
  const bridge = mkPeer(P, 'i', 'm')
  window.dispatchEvent(new MouseEvent('__host_bridge__', { relatedTarget: P }))
  class Emitter {
    #m = new Map()
    on(n, f) {
      const l = this.#m.get(n) || []
      l.push(f)
      this.#m.set(n, l)
      return this
    }
    addListener(n, f) {
      return this.on(n, f)
    }
    once(n, f) {
      const g = (...a) => {
        this.off(n, g)
        f.apply(this, a)
      }
      g.listener = f
      return this.on(n, g)
    }
    off(n, f) {
      this.#m.set(
        n,
        (this.#m.get(n) || []).filter((x) => x !== f && x.listener !== f)
      )
      return this
    }
    removeListener(n, f) {
      return this.off(n, f)
    }
    removeAllListeners(n) {
      n === undefined ? this.#m.clear() : this.#m.delete(n)
      return this
    }
    listenerCount(n) {
      return (this.#m.get(n) || []).length
    }
    listeners(n) {
      return [...(this.#m.get(n) || [])]
    }
    emit(n, ...a) {
      const l = [...(this.#m.get(n) || [])]
      for (const f of l) f.apply(this, a)
      return l.length > 0
    }
  }
  const nope = (what) => () => {
    throw new Error(`electron-host: ${what} is not implemented`)
  }
  const ipcRenderer = Object.assign(new Emitter(), {
    invoke: (channel, ...args) =>
      new Promise((res, rej) => {
        const payload = enc(args),
          id = ++seq // throws "An object could not be cloned." like Electron (rejects)
        waiting.set(id, [res, rej, channel])
        raw(JSON.stringify({ k: 'invoke', id, channel: String(channel), payload }))
      }),
    send: (channel, ...args) => raw(JSON.stringify({ k: 'send', channel: String(channel), payload: enc(args) })),
    sendSync: nope('ipcRenderer.sendSync'),
    postMessage: nope('ipcRenderer.postMessage'),
    sendToHost: nope('ipcRenderer.sendToHost')
  })
  globalThis.__host_recv = (m) => {
    if (m.k === 'reply') {
      const w = waiting.get(m.id)
      waiting.delete(m.id)
      if (w) m.error === undefined ? w[0](dec(m.payload)) : w[1](new Error(`Error invoking remote method '${w[2]}': ${m.error}`))
    } else ipcRenderer.emit(m.channel, { sender: ipcRenderer, senderId: 0, ports: [] }, ...dec(m.payload))
  }
  // what a person does is told of once in so many milliseconds: that she is there, not every move of the pointer
  let told = -Infinity // the first is told of, however young the page
  const TYPES = { keydown: 'keyDown', mousedown: 'mouseDown', mousemove: 'mouseMove', wheel: 'mouseWheel', touchstart: 'touchStart' }
  for (const [name, type] of Object.entries(TYPES)) {
    const tell = (happened) => {
      if (!happened.isTrusted || performance.now() - told < 250) return
      told = performance.now()
      raw(JSON.stringify({ k: 'input', type }))
    }
    window.addEventListener(name, tell, { capture: true, passive: true })
  }
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key, api) => bridge.expose(key, api),
      exposeInIsolatedWorld: nope('contextBridge.exposeInIsolatedWorld'),
      executeInMainWorld: nope('contextBridge.executeInMainWorld')
    },
    webFrame: { setZoomFactor: nope('webFrame.setZoomFactor') },
    webUtils: { getPathForFile: nope('webUtils.getPathForFile') }
  }
  const mods = { electron, 'electron/renderer': electron }
  const require = (name) => {
    const found = mods[String(name)]
    if (!found) throw new Error('module not found: ' + name)
    return found
  }
  const process = { ...cfg.process, uptime: () => performance.now() / 1000, nextTick: (f, ...a) => queueMicrotask(() => f(...a)) }
  const module = { exports: {} }
  try {
    preloadFn(require, process, module, module.exports, (f, ...a) => setTimeout(f, 0, ...a), clearTimeout)
  } catch (e) {
    console.error(`Unable to load preload script: ${cfg.preload}\n`, e)
    raw(JSON.stringify({ k: 'preload-error', path: cfg.preload, message: String(e && e.stack) }))
  }
}

exports.mainSource = () => `(${mainStub})(${peer})`
exports.isolatedSource = (cfg, preload) =>
  `(${isolated})(${peer}, ${codec}, ${JSON.stringify(cfg)}, function (require, process, module, exports, setImmediate, clearImmediate) {${preload}\n})\n//# sourceURL=${cfg.preload}`
exports.WORLD = 'Electron Isolated Context'
