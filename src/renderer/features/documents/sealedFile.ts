// What a PDF says of itself: its fingerprint, and the code of a seal in its title. The file stays on this side of the door.

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const code = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/

const utf16 = (figures: string): string =>
  (figures.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** A title stands in the file as plain letters, or as UTF-16: in bytes, or written out in hexadecimal figures. */
const codeIn = (bytes: Uint8Array): string | null => {
  const latin = new TextDecoder('latin1').decode(bytes)
  const titles = [...latin.matchAll(/\/Title\s*(?:\(((?:[^()\\]|\\[\s\S])*)\)|<([0-9A-Fa-f\s]*)>)/g)]
  for (const [, letters, figures] of titles) {
    const read = figures ? utf16(figures.replace(/\s/g, '')) : (letters ?? '').replaceAll('\0', '')
    const found = code.exec(read)
    if (found) return found[0]
  }
  return null
}

export const readSealed = async (file: Blob): Promise<{ sha256: string; code: string | null }> => {
  const bytes = await file.arrayBuffer()
  return { sha256: hex(await crypto.subtle.digest('SHA-256', bytes)), code: codeIn(new Uint8Array(bytes)) }
}
