// Strips pasted HTML to a handful of bare tags before any parser sees it: nothing can run, be styled or be requested.

/** What each foreign tag becomes; a tag that is not here leaves only its text. */
const tags: Readonly<Record<string, string>> = {
  p: 'p',
  div: 'div',
  tr: 'div',
  br: 'br',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote'
}

/** Elements whose content is not text at all. */
const unread =
  /<(script|style|template|noscript|iframe|object|svg|math|title|head|textarea|select|audio|video|canvas)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const comments = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>/g
const tag = /<(\/?)([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<|>/gi

/** Depth marks that the editor itself puts on what it copies; anything else of that name is dropped. */
const ownSlice = /\sdata-pm-slice="(\d{1,2} \d{1,2} \[\])"/
/** Google Docs wraps everything in a <b> that says it is not bold. */
const notBold = /font-weight:\s*(normal|400)/i

const bare = (whole: string, slash: string, name: string | undefined, rest: string | undefined): string => {
  if (name === undefined) return whole === '<' ? '&lt;' : '&gt;'
  const kept = tags[name.toLowerCase()]
  // a score must not run into its name: cells of a row stay apart
  if (slash && /^t[dh]$/i.test(name)) return ' · '
  if (kept === undefined || !Object.hasOwn(tags, name.toLowerCase())) return ''
  if (slash) return `</${kept}>`
  if (kept === 'strong' && notBold.test(rest ?? '')) return ''
  const slice = ownSlice.exec(rest ?? '')?.[1]
  return slice ? `<${kept} data-pm-slice="${slice}">` : `<${kept}>`
}

export const cleaned = (html: string): string => html.replace(comments, '').replace(unread, '').replace(tag, bare)
