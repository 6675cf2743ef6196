// The controls' announcer empties itself by setting markup to '': that, and no other markup, is let through (docs/decisions/0010).
// Of scripts named by an address the one that reads PDFs, apart from the page (docs/decisions/0061).
interface Policies {
  createPolicy(name: string, rules: { createHTML(html: string): string; createScriptURL(url: string): string }): unknown
}

const pdfReader = /^\/assets\/pdf\.worker\.min-[\w-]+\.mjs$/

const { trustedTypes } = globalThis as { trustedTypes?: Policies }

trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html === '') return ''
    throw new TypeError('markup')
  },
  createScriptURL: (url) => {
    const { origin, pathname, search } = new URL(url, document.baseURI)
    if (origin === window.location.origin && search === '' && pdfReader.test(pathname)) return url
    throw new TypeError('script')
  }
})
