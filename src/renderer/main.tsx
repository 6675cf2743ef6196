// Mounts the screens.
import './lib/noNetwork.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './lib/trustedTypes.ts'
import './ui/tokens.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/print.css'
import { App } from './app/App.tsx'
import { Whole } from './app/Whole.tsx'

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Whole>
        <App />
      </Whole>
    </StrictMode>
  )
}
