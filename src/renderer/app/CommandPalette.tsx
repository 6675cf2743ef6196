// Finds any command or client by a few letters; also asks "whom?" for a note or a session.
import { useState } from 'react'
import { Autocomplete, Header, Menu, MenuItem, MenuSection } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { commands, type Command } from '#contract/kinds'
import { canRun } from '../lib/commands.ts'
import { useRead } from '../lib/door.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { keysOf } from './commands.ts'
import styles from './CommandPalette.module.css'

/** `all`, or the command for which a client is to be chosen. */
export type PaletteMode = 'all' | 'newNote' | 'join' | 'share'

interface PaletteProps {
  readonly mode: PaletteMode | null
  onClose(): void
  onCommand(command: Command): void
  onClient(mode: PaletteMode, clientId: string): void
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const holds = (text: string, sought: string) =>
  plain(sought)
    .split(/\s+/)
    .every((part) => plain(text).includes(part))

const Finder = ({ mode, onClose, onCommand, onClient }: PaletteProps & { mode: PaletteMode }) => {
  const t = useTranslations('app')
  const [text, setText] = useState('')
  const all = mode === 'all'
  const running = useRead('sessions.running', {}).data?.clientId
  const names = useRead(
    'clients.list',
    { query: text, status: 'all', sort: 'lastSession', descending: true, offset: 0, limit: 8 },
    { enabled: !all || text.trim() !== '', keep: true }
  )
  const clients = !all || text.trim() !== '' ? (names.data?.rows ?? []) : []
  const shown = all ? commands.filter((command) => command !== 'palette' && canRun(command) && holds(t(`commands.${command}`), text)) : []
  const carry = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    // Escape would first empty the field; here it closes at once
    <div
      className={styles['palette']}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <Autocomplete inputValue={text} onInputChange={setText}>
        <div className={styles['search']}>
          <SearchField
            autoFocus
            label={t('palette.title')}
            placeholder={all ? t('palette.placeholder') : t('palette.choosePlaceholder')}
            maxLength={200}
          />
        </div>
        <Menu
          className={styles['menu']}
          aria-label={t('palette.title')}
          renderEmptyState={() => <div className={styles['none']}>{t('palette.nothing')}</div>}
        >
          {shown.length > 0 && (
            <MenuSection>
              <Header className={styles['heading']}>{t('palette.commands')}</Header>
              {shown.map((command) => (
                <MenuItem
                  key={command}
                  id={command}
                  className={styles['item']}
                  textValue={t(`commands.${command}`)}
                  onAction={carry(() => onCommand(command))}
                >
                  {t(`commands.${command}`)}
                  <span className={styles['keys']}>
                    <Kbd>{keysOf[command][0] ?? ''}</Kbd>
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {clients.length > 0 && (
            <MenuSection>
              <Header className={styles['heading']}>{t('palette.clients')}</Header>
              {clients.map(({ id, name, alias }) => (
                <MenuItem key={id} id={id} className={styles['item']} textValue={name} onAction={carry(() => onClient(mode, id))}>
                  <span data-named={id === running ? undefined : ''}>{name}</span>
                  {alias && <span className={styles['hint']}>{alias}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
    </div>
  )
}

export const CommandPalette = ({ mode, onClose, ...rest }: PaletteProps) => {
  const t = useTranslations('app.palette')
  const titles = { all: t('title'), newNote: t('chooseNote'), join: t('chooseJoin'), share: t('chooseShare') }
  return (
    <Dialog title={titles[mode ?? 'all']} isOpen={mode !== null} onClose={onClose}>
      {mode !== null && <Finder mode={mode} onClose={onClose} {...rest} />}
    </Dialog>
  )
}
