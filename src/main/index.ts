// Electron's main process. Nothing of the vault runs here: see practice.ts.
import { start } from './shell/app.ts'

start()
