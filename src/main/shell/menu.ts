// The application menu: every command of the program, carried out by the page; only locking is main's own.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '#contract/fields'
import type { Command } from '#contract/kinds'
import { words } from './words.ts'

/** Shown in the menu and handled in the page, which sees a key before the menu does. */
const keys: Partial<Record<Command, string>> = {
  palette: 'CommandOrControl+K',
  sign: 'CommandOrControl+Enter',
  lock: 'CommandOrControl+Shift+L'
}

export const showMenu = (language: Language, carryOut: (command: Command) => void): void => {
  const { menus, commands, roles } = words[language]
  const item = (command: Command): MenuItemConstructorOptions => ({
    id: command,
    label: commands[command],
    ...(keys[command] ? { accelerator: keys[command], registerAccelerator: false } : {}),
    click: () => carryOut(command)
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      {
        label: menus.file,
        submenu: [
          item('newClient'),
          item('newNote'),
          item('newAppointment'),
          item('newTask'),
          item('newExchange'),
          item('rebook'),
          item('moveAppointment'),
          item('sign'),
          item('join'),
          item('emergency'),
          item('share'),
          line,
          item('backup'),
          item('audit'),
          item('security'),
          item('settings'),
          line,
          item('lock'),
          { role: 'quit', label: roles.quit }
        ]
      },
      {
        label: menus.edit,
        submenu: [
          { role: 'undo', label: roles.undo },
          { role: 'redo', label: roles.redo },
          line,
          { role: 'cut', label: roles.cut },
          { role: 'copy', label: roles.copy },
          { role: 'paste', label: roles.paste },
          { role: 'selectAll', label: roles.selectAll },
          line,
          item('search')
        ]
      },
      {
        label: menus.view,
        submenu: [
          item('today'),
          item('calendar'),
          item('clients'),
          item('enquiries'),
          item('exchanges'),
          item('tasks'),
          item('notesToWrite'),
          item('documents'),
          item('consents'),
          line,
          item('blur'),
          line,
          { role: 'zoomIn', label: roles.zoomIn },
          { role: 'zoomOut', label: roles.zoomOut },
          { role: 'resetZoom', label: roles.resetZoom },
          { role: 'togglefullscreen', label: roles.fullScreen }
        ]
      },
      ...(process.platform === 'darwin' ? [{ role: 'windowMenu' } as const] : []),
      { label: menus.help, submenu: [item('palette'), item('keys')] }
    ])
  )
}
