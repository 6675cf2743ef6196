// JSON with its keys in order, so that equal records give equal text, and so equal fingerprints.

export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let text = ''
  for (const [key, part] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (part !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(part)}`
  }
  return `{${text}}`
}
