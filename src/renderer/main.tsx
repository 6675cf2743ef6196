// Mounts the screens.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './lib/trustedTypes.ts'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/print.css'
import { App } from './app/App.tsx'

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  )
}
