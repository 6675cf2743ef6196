// JSON with its keys in order, so that equal records give equal text, and so equal fingerprints.

export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(parts).filter((key) => parts[key] !== undefined)
  return `{${keys
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(parts[key])}`)
    .join(',')}}`
}
