// The controls' announcer empties itself by setting markup to '': that, and no other markup, is let through (docs/decisions/0010).
interface Policies {
  createPolicy(name: string, rules: { createHTML(html: string): string }): unknown
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies }

trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html === '') return ''
    throw new TypeError('markup')
  }
})
