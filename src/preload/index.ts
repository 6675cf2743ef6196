// The page's one way to main: a function that asks the door. Notices of main arrive as messages of the window to itself.
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('door', (room: string, method: string, input: unknown): Promise<unknown> =>
  ipcRenderer.invoke('door', room, method, input)
)

ipcRenderer.on('notice', (_event, notice: unknown) => window.postMessage({ entrenous: notice }, window.location.origin))
