// A document as it will stand on paper. The engine's own sanitizer keeps text and structure only: nothing in it can run or load.
import { useLayoutEffect, useRef } from 'react'
import styles from './Documents.module.css'

/** `setHTML` is in the engine, not yet in TypeScript's library. */
interface Sanitizing {
  setHTML(html: string, options: { sanitizer: { elements: (string | { name: string; namespace: string })[]; attributes: string[] } }): void
}

const allowed = {
  elements: [
    'article',
    'header',
    'footer',
    'section',
    'div',
    'h1',
    'h2',
    'h3',
    'p',
    'pre',
    'span',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'br',
    'dl',
    'dt',
    'dd',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    // a drawn signature: lines, and nothing that could refer to anything
    { name: 'svg', namespace: 'http://www.w3.org/2000/svg' },
    { name: 'path', namespace: 'http://www.w3.org/2000/svg' }
  ],
  attributes: ['class', 'lang', 'scope', 'viewBox', 'd']
}

export const Paper = ({ html, label }: { html: string; label: string }) => {
  const sheet = useRef<HTMLDivElement & Sanitizing>(null)
  useLayoutEffect(() => sheet.current?.setHTML(html, { sanitizer: allowed }), [html])
  return (
    <>
      <link rel="stylesheet" href="./paper/document.css" precedence="default" />
      <div role="region" aria-label={label} className={styles['desk']}>
        <div ref={sheet} className={styles['paper']} />
      </div>
    </>
  )
}
