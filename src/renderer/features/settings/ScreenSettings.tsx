// Language, theme and keys: kept outside the vault, so that the lock screen has them too.
import { Keyboard } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { themes, type Preferences } from '#contract/settings'
import { useWrite } from '../../lib/door.ts'
import { run } from '../../lib/commands.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { Switch } from '../../ui/Choice.tsx'
import { Card } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Settings.module.css'

export const ScreenSettings = ({ preferences }: { preferences: Preferences }) => {
  const t = useTranslations('settings.screen')
  const tr = useTranslations('refusals')
  const prefer = useWrite('settings.prefer')
  const change = (part: Partial<Preferences>) => prefer.mutate(part, { onError: ({ code }) => toast(tr(code), { bad: true }) })
  return (
    <Card
      title={t('title')}
      actions={
        <Button small variant="plain" icon={Keyboard} onPress={() => run('keys')}>
          {t('showKeys')}
        </Button>
      }
    >
      <div className={styles['fields']}>
        <div className={styles['labelled']}>
          <span className={styles['label']} aria-hidden>
            {t('language')}
          </span>
          <Chips
            label={t('language')}
            value={preferences.language}
            onChange={(language) => change({ language })}
            choices={[
              { id: 'en', name: 'English' },
              { id: 'fr', name: 'Français' }
            ]}
          />
        </div>
        <div className={styles['labelled']}>
          <span className={styles['label']} aria-hidden>
            {t('theme')}
          </span>
          <Chips
            label={t('theme')}
            value={preferences.theme}
            onChange={(theme) => change({ theme })}
            choices={themes.map((id) => ({ id, name: t(`themes.${id}`) }))}
          />
        </div>
        <div className={styles['whole']}>
          <Switch isSelected={preferences.singleKeys} onChange={(singleKeys) => change({ singleKeys })} about={t('singleKeysAbout')}>
            {t('singleKeys')}
          </Switch>
        </div>
      </div>
    </Card>
  )
}
