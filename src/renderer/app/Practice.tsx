// The open practice: frame, screens, and what works everywhere (keys, palette, locking, hiding).
import { Suspense, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { IncomingPanel } from '../features/attachments/IncomingPanel.tsx'
import { api, refresh, refusalOf, useRead } from '../lib/door.ts'
import { run, runOnArrival, useCommand } from '../lib/commands.ts'
import { PracticeFormats } from '../lib/format.ts'
import { later } from '../lib/later.ts'
import { go, paths, usePath } from '../lib/paths.ts'
import { toast } from '../ui/Toast.tsx'
import { CommandPalette, type PaletteMode } from './CommandPalette.tsx'
import { Confirming } from './Confirming.tsx'
import { Cover } from './Cover.tsx'
import { Frame } from './Frame.tsx'
import { KeyList } from './KeyList.tsx'
import { Locking } from './Locking.tsx'
import { useQuietChecks, useUnended } from './quietChecks.ts'
import { useReminders } from './reminders.ts'
import { Screens } from './Screens.tsx'
import { Veil } from './Veil.tsx'

const HandOver = later(async () => (await import('../features/documents/HandOver.tsx')).HandOver)

const clientOnScreen = (path: string): string | undefined => /^\/clients\/([^/]+)/.exec(path)?.[1]

const AtDesk = () => {
  const [palette, setPalette] = useState<PaletteMode | null>(null)
  const [keys, setKeys] = useState(false)
  const t = useTranslations('refusals')
  const client = clientOnScreen(usePath())
  const missing = Boolean(useRead('vault.state', {}).data?.missing)
  useUnended()
  useQuietChecks()
  useReminders()
  useEffect(() => {
    if (missing) go(paths.missing)
  }, [missing])

  const writeNote = async (clientId: string) => {
    try {
      const { noteFormat: format } = await api.settings.get({})
      const { id } = await api.notes.begin({ clientId, format })
      refresh()
      go(paths.note(id))
    } catch (fault) {
      toast(t(refusalOf(fault).code), { bad: true })
    }
  }
  const chosen = (mode: PaletteMode, clientId: string) => {
    if (mode === 'newNote') return void writeNote(clientId)
    if (mode === 'share') return go(paths.share(clientId))
    if (mode === 'join') runOnArrival('join')
    go(paths.client(clientId))
  }

  useEffect(() => void api.offsite.resume({}).catch(() => null), [])
  useCommand('today', () => go(paths.today))
  useCommand('calendar', () => go(paths.calendar))
  useCommand('newAppointment', () => {
    runOnArrival('newAppointment')
    go(paths.calendar)
  })
  useCommand('clients', () => go(paths.clients))
  useCommand('enquiries', () => go(paths.enquiries))
  useCommand('tasks', () => go(paths.tasks))
  useCommand('newTask', () => {
    runOnArrival('newTask')
    go(paths.tasks)
  })
  useCommand('exchanges', () => go(paths.exchanges))
  useCommand('newExchange', () => {
    runOnArrival('newExchange')
    go(paths.exchanges)
  })
  useCommand('notesToWrite', () => go(paths.notesToWrite))
  useCommand('documents', () => go(paths.documents))
  useCommand('consents', () => go(paths.consents))
  useCommand('search', () => go(paths.search))
  useCommand('backup', () => go(paths.backups))
  useCommand('audit', () => go(paths.audit))
  useCommand('security', () => go(paths.security))
  useCommand('settings', () => go(paths.settings))
  useCommand('emergency', () => client && go(paths.emergency(client)), client !== undefined)
  useCommand('palette', () => setPalette('all'))
  useCommand('keys', () => setKeys(true))
  // a client's page that is still being read, or one behind it: the card opens when it can
  useCommand('join', () => (client ? chosen('join', client) : setPalette('join')))
  useCommand('share', () => (client ? go(paths.share(client)) : setPalette('share')))
  useCommand('newNote', () => (client ? void writeNote(client) : setPalette('newNote')))
  useCommand('newClient', () => {
    runOnArrival('newClient')
    go(paths.clients)
  })

  return (
    <>
      <Frame>
        <Veil>
          <Screens />
        </Veil>
      </Frame>
      <CommandPalette mode={palette} onClose={() => setPalette(null)} onCommand={run} onClient={chosen} />
      <KeyList isOpen={keys} onClose={() => setKeys(false)} />
      <IncomingPanel />
      <Confirming />
      <Cover />
    </>
  )
}

/** In a client's hands the practice shows what was handed over, and no command leads anywhere else. */
export const Practice = () => {
  const handed = useRead('documents.handed', {}).data
  const zone = useRead('settings.get', {}, { enabled: !handed }).data?.timeZone ?? null
  return (
    <PracticeFormats zone={zone}>
      {handed ? (
        <Suspense>
          <HandOver handed={handed} />
        </Suspense>
      ) : (
        <AtDesk />
      )}
      <Locking />
    </PracticeFormats>
  )
}
