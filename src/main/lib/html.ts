// Text made safe for HTML.
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text for HTML, in content and in attributes. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!)
