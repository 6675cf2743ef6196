// The note editor's document in a page: sections hold, pasted markup is tame, and what it holds is what the contract takes.
import { Editor } from '@tiptap/core'
import '@tiptap/extension-bold'
import '@tiptap/extension-hard-break'
import '@tiptap/extension-italic'
import '@tiptap/extension-list'
import '@tiptap/extensions'
import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { noteDoc, noteFormats, type NoteFormat } from '#contract/notes'
import { noteExtensions } from '../../src/renderer/features/notes/extensions.ts'
import { reshapes } from '../../src/renderer/features/notes/noteSection.ts'
import { formatOf, reshape, tidy, type Loose } from '../../src/renderer/features/notes/shape.ts'

const title = (name: string) => name
let editor: Editor

const open = (doc: Loose) => {
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: noteExtensions({ title, prompt: (name) => name ?? 'note' }),
    content: tidy(doc),
    injectCSS: false
  })
  return editor
}
afterEach(() => {
  editor.destroy()
  document.body.replaceChildren()
})

const held = () => tidy(editor.getJSON() as Loose)
const text = (words: string): Loose => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
const blank = (format: NoteFormat): Loose => ({
  type: 'doc',
  content: noteFormats[format].map((name) => ({ type: 'noteSection', attrs: { name }, content: [text(name)] }))
})
const names = () => held().content.flatMap((node) => (node.type === 'noteSection' ? [node.attrs.name] : []))
const press = (key: string, more: KeyboardEventInit = {}) =>
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
/** jsdom has no ClipboardEvent; the editor needs only some event. */
const paste = (html: string) => editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent)
const wordsOf = (node: Loose): string => (node.text ?? '') + (node.content ?? []).map(wordsOf).join(' ')
const select = (from: number, to: number) =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.between(editor.state.doc.resolve(from), editor.state.doc.resolve(to))))

describe('what the editor holds', () => {
  test('is what the contract accepts, and comes back as it went', () => {
    const mark = fc.subarray(['bold', 'italic', 'underline']).map((types) => types.map((type) => ({ type })))
    const paragraph = fc
      .array(fc.record({ type: fc.constant('text'), text: fc.string({ minLength: 1 }), marks: mark }), { maxLength: 3 })
      .map((content): Loose => ({ type: 'paragraph', content }))
    const list = fc
      .tuple(fc.constantFrom('bulletList', 'orderedList', 'blockquote'), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
      .map(([type, inner]): Loose => ({
        type,
        content: type === 'blockquote' ? inner : inner.map((one) => ({ type: 'listItem', content: [one] }))
      }))
    const block = fc.oneof(
      paragraph,
      list,
      fc.constant<Loose>({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Title' }] })
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), fc.constantFrom<NoteFormat>('soap', 'birp', 'free'), (content, format) => {
        const doc = reshape(tidy({ type: 'doc', content }), format, title)
        open(doc)
        expect(noteDoc.parse(held())).toEqual(noteDoc.parse(tidy(held())))
        const before = JSON.stringify(held())
        editor.destroy()
        open(JSON.parse(before) as Loose)
        expect(JSON.stringify(held())).toBe(before)
        editor.destroy()
      }),
      { numRuns: 40, seed: 1 }
    )
    open(blank('free'))
  })

  test('typed shortcuts give only nodes of the contract', () => {
    open(blank('free'))
    editor
      .chain()
      .focus()
      .insertContent([text('one'), text('two')])
      .selectAll()
      .toggleOrderedList()
      .toggleBold()
      .run()
    editor.chain().setTextSelection(3).setHardBreak().selectAll().toggleItalic().run()
    expect(noteDoc.safeParse(held()).success).toBe(true)
    expect(JSON.stringify(held())).toContain('orderedList')
  })
})

describe('sections', () => {
  test.each(['Backspace', 'Delete', 'Enter'])('survive everything selected and %s', (key) => {
    open(blank('soap'))
    editor.commands.selectAll()
    press(key)
    expect(names()).toEqual([...noteFormats.soap])
    expect(wordsOf(held()).trim()).toBe('')
  })

  test('survive a deletion that knows nothing of them, its caret where it was', () => {
    open(blank('soap'))
    select(4, editor.state.doc.content.size - 4)
    editor.view.dispatch(editor.state.tr.deleteSelection())
    expect(names()).toEqual([...noteFormats.soap])
    expect(editor.state.selection.from).toBe(4)
    editor.commands.undo()
    expect(held()).toEqual(tidy(blank('soap')))
  })

  test('each keep their own rest when a selection across them is deleted', () => {
    open(blank('dap'))
    const { doc } = editor.state
    const second = doc.child(0).nodeSize
    select(4, second + 4) // after "da", after "as"
    press('Backspace')
    expect(held().content.map((node) => wordsOf(node as Loose).trim())).toEqual(['da', 'sessment', 'plan'])
    expect(editor.state.selection.from).toBe(4)
  })

  test('keep text typed over everything in the first of them', () => {
    open(blank('birp'))
    editor.commands.selectAll()
    const { from, to } = editor.state.selection
    const taken = editor.view.someProp('handleTextInput', (handle) => handle(editor.view, from, to, 'x', () => editor.state.tr))
    expect(taken).toBe(true)
    expect(held().content.map((node) => wordsOf(node as Loose).trim())).toEqual(['x', '', '', ''])
  })

  test('cannot be pasted in', () => {
    open(blank('dap'))
    select(3, 3)
    const html = editor.view.serializeForClipboard(editor.state.doc.slice(0, editor.state.doc.content.size)).dom.innerHTML
    paste(html)
    expect(names()).toEqual([...noteFormats.dap])
    expect(wordsOf(held().content[0] as Loose)).toContain('assessment')
  })

  test('cannot be joined by Backspace at the start of one', () => {
    open(blank('dap'))
    const second = editor.state.doc.child(0).nodeSize + 2
    select(second, second)
    press('Backspace')
    expect(held()).toEqual(tidy(blank('dap')))
  })

  test('are walked by Tab, which leaves the editor at either end', () => {
    open(blank('dap'))
    select(3, 3)
    expect(press('Tab')).toBe(false) // taken
    expect(editor.state.selection.$from.index(0)).toBe(1)
    press('Tab')
    expect(editor.state.selection.$from.index(0)).toBe(2)
    expect(press('Tab')).toBe(true) // left to the browser
    press('Tab', { shiftKey: true })
    press('Tab', { shiftKey: true })
    expect(editor.state.selection.$from.index(0)).toBe(0)
    expect(press('Tab', { shiftKey: true })).toBe(true)
  })

  test('change with the format, and come back with undo', () => {
    open(blank('soap'))
    const other = editor.schema.nodeFromJSON(reshape(held(), 'dap', title))
    editor.view.dispatch(editor.state.tr.replaceWith(0, editor.state.doc.content.size, other.content).setMeta(reshapes, true))
    expect(formatOf(held())).toBe('dap')
    editor.commands.undo()
    expect(held()).toEqual(tidy(blank('soap')))
    editor.commands.redo()
    expect(formatOf(held())).toBe('dap')
  })

  test('have names that a screen reader is told and that cannot be edited', () => {
    open(blank('dap'))
    const groups = [...editor.view.dom.querySelectorAll('section')]
    expect(groups.map((group) => group.ariaLabel)).toEqual(['data', 'assessment', 'plan'])
    for (const group of groups) expect(group.querySelector<HTMLElement>('[data-section-title]')?.contentEditable).toBe('false')
  })
})

test('every empty section says what belongs there, and no other', () => {
  open(blank('dap'))
  const prompts = () => [...editor.view.dom.querySelectorAll<HTMLElement>('[data-prompt]')].map((element) => element.dataset['prompt'])
  expect(prompts()).toEqual([])
  editor.commands.selectAll()
  press('Delete')
  expect(prompts()).toEqual(['data', 'assessment', 'plan'])
  editor.commands.insertContentAt(3, 'x')
  expect(prompts()).toEqual(['assessment', 'plan'])
})

test('pasted markup leaves words only', () => {
  open({ type: 'doc', content: [] })
  paste(
    '<p onclick="x()" style="color:red">Hello <b>you</b> <a href="https://evil.test">there</a><img src="https://evil.test/x"></p><script>alert(1)</script><iframe src="https://evil.test"></iframe>'
  )
  expect(held()).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Hello ' },
          { type: 'text', text: 'you', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' there' }
        ]
      }
    ]
  })
  expect(document.querySelector('script, img, iframe, a, [style], [onclick]')).toBeNull()
})
