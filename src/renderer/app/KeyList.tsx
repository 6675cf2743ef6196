// The list of all keys.
import { useTranslations } from 'use-intl'
import { commands } from '#contract/kinds'
import { useRead } from '../lib/door.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { isSingle, keysOf } from './commands.ts'
import styles from './KeyList.module.css'

export const KeyList = ({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) => {
  const t = useTranslations('app')
  const singleKeys = useRead('settings.preferences', {}).data?.singleKeys ?? true
  const usable = commands.map((command) => ({ command, chords: keysOf[command].filter((chord) => singleKeys || !isSingle(chord)) }))
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose} reading>
      <p>{singleKeys ? t('keys.about') : t('keys.off')}</p>
      <table className={styles['keys']}>
        <thead className={styles['hidden']}>
          <tr>
            <th scope="col">{t('keys.command')}</th>
            <th scope="col">{t('keys.key')}</th>
          </tr>
        </thead>
        <tbody>
          {usable
            .filter(({ chords }) => chords.length > 0)
            .map(({ command, chords }) => (
              <tr key={command}>
                <th scope="row">{t(`commands.${command}`)}</th>
                <td>
                  {chords.map((chord) => (
                    <Kbd key={chord}>{chord}</Kbd>
                  ))}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Dialog>
  )
}
