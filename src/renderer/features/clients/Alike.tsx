// Says that a client about to be added may be there already, by initials alone, and leads there.
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { useSettled } from '../../lib/settled.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'

interface AlikeProps {
  readonly name: string
  readonly email: string
  readonly phone: string
  onOpen(): void
}

export const Alike = ({ onOpen, ...typed }: AlikeProps) => {
  const t = useTranslations('clients.alike')
  const [name, email, phone] = [useSettled(typed.name, 400), useSettled(typed.email, 400), useSettled(typed.phone, 400)]
  const { data } = useRead('clients.alike', { name, email, phone }, { keep: true })
  return (
    <div role="status">
      {data && (
        <Banner
          tone="due"
          action={
            <Button
              small
              onPress={() => {
                onOpen()
                go(paths.client(data.id))
              }}
            >
              {t('open')}
            </Button>
          }
        >
          {t(data.by, { initials: data.initials })}
        </Banner>
      )}
    </div>
  )
}
