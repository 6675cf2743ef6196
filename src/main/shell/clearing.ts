// What the program itself put into the clipboard does not stay there for the next program or person to find.

/** How long she has to paste it, ms. */
export const pasteWithin = 30_000

interface Clipboard {
  readText(): string | Promise<string>
  clear(): unknown
}

/** Clears `clipboard` later, unless something else has been copied meanwhile. */
export const clearLater = async (clipboard: Clipboard, after: (work: () => Promise<unknown>, ms: number) => unknown): Promise<void> => {
  const copied = await clipboard.readText()
  const clear = async () => (await clipboard.readText()) === copied && clipboard.clear()
  after(clear, pasteWithin)
}
