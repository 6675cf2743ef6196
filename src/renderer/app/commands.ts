// The one table of commands: their keys feed the keyboard, the palette and the list of keys; the menu names them too.
import { useEffect } from 'react'
import { commands, type Command } from '#contract/kinds'
import { run } from '../lib/commands.ts'
import { useRead } from '../lib/door.ts'
import { useNotice } from '../lib/notices.ts'

/** Chords as `Kbd` shows them; Ctrl is ⌘ on a Mac. Those without Ctrl work only while no field has the focus, and can be switched off. */
export const keysOf: Record<Command, readonly string[]> = {
  today: ['T'],
  calendar: ['K'],
  clients: ['C'],
  enquiries: ['Q'],
  tasks: ['X'],
  exchanges: ['I'],
  notesToWrite: ['W'],
  documents: ['D'],
  search: ['S'],
  consents: ['O'],
  newClient: ['A'],
  newNote: ['N'],
  emergency: ['E'],
  newAppointment: ['Shift+K'],
  newTask: ['Shift+X'],
  newExchange: ['Shift+I'],
  moveAppointment: ['M'],
  rebook: ['R'],
  sign: ['Ctrl+Enter'],
  join: ['J'],
  share: ['H'],
  backup: ['B'],
  audit: ['L'],
  security: ['V'],
  settings: ['Ctrl+,'],
  keys: ['?'],
  palette: ['Ctrl+K'],
  blur: ['Shift+P', 'Ctrl+Shift+P'],
  lock: ['Ctrl+Shift+L']
}

/** The note on screen hears this key itself, before its fields do. */
const heardElsewhere: Command = 'sign'

export const isSingle = (chord: string): boolean => !chord.startsWith('Ctrl+')

export const chordOf = ({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string => {
  if (altKey) return ''
  const letter = key.toUpperCase()
  const shifted = shiftKey && letter !== key.toLowerCase() // signs such as ? already contain their Shift
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shifted ? 'Shift+' : ''}${letter}`
}

const typing =
  'input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=spinbutton]'

const commandFor = (event: KeyboardEvent, singleKeys: boolean): Command | undefined => {
  const chord = chordOf(event)
  const command = commands.find((each) => each !== heardElsewhere && keysOf[each].includes(chord))
  if (!command || !isSingle(chord)) return command
  // a dialog may be open while the focus is elsewhere; only hiding the screen, and showing it again, works then
  if (command !== 'blur' && document.querySelector('[role=dialog], [role=alertdialog]')) return undefined
  return singleKeys && !(event.target instanceof Element && event.target.closest(typing)) ? command : undefined
}

/** Keys and menu: each asks for the same commands. */
export const useCommandKeys = (): void => {
  const singleKeys = useRead('settings.preferences', {}).data?.singleKeys ?? true
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandFor(event, singleKeys)
      if (!command || event.repeat) return
      event.preventDefault() // also keeps the menu's accelerator from running it twice
      run(command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [singleKeys])
  useNotice('command', ({ command }) => run(command))
}
