'use strict'
// Exposes one function and one listener, as the product's preload does.
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('door', (value) => ipcRenderer.invoke('door', value))
contextBridge.exposeInMainWorld('listen', (hear) => ipcRenderer.on('notice', (_event, notice) => hear(notice)))
