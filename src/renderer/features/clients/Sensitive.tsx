// Marks what of a file is sensitive (R090): whoever hands it over later leaves that out unless she says otherwise.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sensitivities, type Client, type Sensitivity } from '#contract/clients'
import { useWrite } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Clients.module.css'

export const SensitiveDialog = ({ client, onClose }: { client: Client; onClose(): void }) => {
  const t = useTranslations('clients')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [marked, setMarked] = useState<readonly Sensitivity[]>(client.sensitivities)
  const tag = useWrite('clients.tag')
  const save = () =>
    tag.mutate(
      { id: client.id, sensitivities: [...marked] },
      {
        onSuccess: () => {
          toast(t('sensitive.saved'))
          onClose()
        }
      }
    )
  return (
    <Dialog
      isOpen
      title={t('sensitive.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" onPress={save} isPending={tag.isPending}>
            {t('sensitive.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {tag.error && <Banner tone="risk">{tr(tag.error.code)}</Banner>}
        <p>{t('sensitive.about')}</p>
        {sensitivities.map((each) => (
          <Checkbox
            key={each}
            isSelected={marked.includes(each)}
            onChange={(ticked) => setMarked(sensitivities.filter((one) => (one === each ? ticked : marked.includes(one))))}
          >
            {t(`sensitivities.${each}`)}
          </Checkbox>
        ))}
      </div>
    </Dialog>
  )
}
