// The one channel from the page: is the sender our page's main frame? Then the door is asked.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Reply } from '#contract/kinds'

type Ask = (room: unknown, method: unknown, input: unknown) => Promise<Reply<unknown>>

/** `senderFrame` is null when the frame is already gone. */
export const trusted = (
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  contents: WebContents | undefined,
  ours: (url: string) => boolean
): boolean =>
  contents !== undefined &&
  event.sender === contents &&
  event.senderFrame !== null &&
  event.senderFrame === event.sender.mainFrame &&
  ours(event.senderFrame.url)

export const openChannel = (contents: () => WebContents | undefined, ours: (url: string) => boolean, ask: Ask): void =>
  ipcMain.handle('door', async (event, room: unknown, method: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!trusted(event, contents(), ours)) return { ok: false, code: 'unknown' }
    return ask(room, method, input)
  })
