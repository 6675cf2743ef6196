'use strict'
// What structured clone carries, as JSON. One function without outside names: its source also runs in the preload's world.
module.exports = function codec() {
  const b64 = (u8) =>
    typeof Buffer === 'function' ? Buffer.from(u8.buffer, u8.byteOffset, u8.byteLength).toString('base64') : u8.toBase64()
  const unb64 = (s) => (typeof Buffer === 'function' ? new Uint8Array(Buffer.from(s, 'base64')) : Uint8Array.fromBase64(s))
  const fail = () => {
    throw new Error('An object could not be cloned.')
  } // Electron's wording
  const ERR = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  function enc(root) {
    const table = [],
      seen = new Map()
    const ref = (v) => {
      switch (typeof v) {
        case 'string':
        case 'boolean':
          return v
        case 'number':
          return Number.isFinite(v) && !Object.is(v, -0) ? v : ['n', Object.is(v, -0) ? '-0' : String(v)]
        case 'undefined':
          return ['u']
        case 'bigint':
          return ['b', String(v)]
        case 'object':
          break
        default:
          fail()
      }
      if (v === null) return null
      if (seen.has(v)) return [seen.get(v)]
      const i = table.push(null) - 1
      seen.set(v, i)
      const tag = Object.prototype.toString.call(v).slice(8, -1)
      if (Array.isArray(v)) table[i] = ['a', Array.from(v, ref)]
      else if (tag === 'Date') table[i] = ['d', ref(v.getTime())]
      else if (tag === 'RegExp') table[i] = ['x', v.source, v.flags]
      else if (tag === 'Map') table[i] = ['m', [...v].map(([k, w]) => [ref(k), ref(w)])]
      else if (tag === 'Set') table[i] = ['s', [...v].map(ref)]
      else if (ArrayBuffer.isView(v))
        table[i] = [
          'y',
          tag === 'DataView' ? tag : v.constructor?.name === 'Buffer' ? 'Uint8Array' : tag,
          b64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength))
        ]
      else if (tag === 'ArrayBuffer') table[i] = ['y', tag, b64(new Uint8Array(v))]
      else if (v instanceof Error || tag === 'Error') table[i] = ['e', v.name in ERR ? v.name : 'Error', String(v.message), String(v.stack)]
      else if (['Boolean', 'Number', 'String'].includes(tag)) table[i] = ['w', ref(v.valueOf())]
      else if (/^(Promise|WeakMap|WeakSet|WeakRef|Proxy|Window|.*Element|.*Event|Document|Response|Request|ReadableStream)$/.test(tag))
        fail()
      else table[i] = ['o', Object.keys(v).map((k) => [k, ref(v[k])])]
      return [i]
    }
    return JSON.stringify([ref(root), table])
  }
  function dec(json) {
    const [root, table] = JSON.parse(json),
      made = []
    const get = (r) => {
      if (!Array.isArray(r)) return r
      const [t, x] = r
      if (t === 'u') return undefined
      if (t === 'n') return x === '-0' ? -0 : Number(x)
      if (t === 'b') return BigInt(x)
      if (t in made) return made[t]
      const [k, a, b, c] = table[t]
      const keep = (o) => (made[t] = o)
      if (k === 'a') {
        const o = keep([])
        for (const e of a) o.push(get(e))
        return o
      }
      if (k === 'o') {
        const o = keep({})
        for (const [p, e] of a) Object.defineProperty(o, p, { value: get(e), writable: true, enumerable: true, configurable: true })
        return o
      }
      if (k === 'm') {
        const o = keep(new Map())
        for (const [p, e] of a) o.set(get(p), get(e))
        return o
      }
      if (k === 's') {
        const o = keep(new Set())
        for (const e of a) o.add(get(e))
        return o
      }
      if (k === 'd') return keep(new Date(get(a)))
      if (k === 'x') return keep(new RegExp(a, b))
      if (k === 'w') return keep(Object(get(a)))
      if (k === 'e') {
        const o = keep(new ERR[a](b))
        o.stack = c
        return o
      }
      const u8 = unb64(b)
      return keep(a === 'ArrayBuffer' ? u8.buffer : a === 'Uint8Array' ? u8 : new globalThis[a](u8.buffer))
    }
    return get(root)
  }
  return { enc, dec }
}
