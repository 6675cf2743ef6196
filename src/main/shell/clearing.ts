// What the program itself put into the clipboard does not stay there for the next program or person to find.

/** How long she has to paste it, ms. */
export const pasteWithin = 30_000

interface Clipboard {
  readText(): string | Promise<string>
  clear(): unknown
}

let clear: (() => Promise<unknown>) | undefined

/** Clears at once what would be cleared later: before the program ends, and nobody is left to do it. */
export const clearNow = async (): Promise<void> => void (await clear?.())

/** Clears `clipboard` later, unless something else has been copied meanwhile. */
export const clearLater = async (clipboard: Clipboard, after: (work: () => Promise<unknown>, ms: number) => unknown): Promise<void> => {
  const copied = await clipboard.readText()
  clear = async () => (await clipboard.readText()) === copied && clipboard.clear()
  after(clear, pasteWithin)
}
