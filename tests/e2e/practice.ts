// An open practice in seconds: the vault and a client are made through the door; what a journey is about is done on screen.
import { readFileSync } from 'node:fs'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { riskPoints, screeningPoints, type ScreeningFields } from '#contract/screenings'

export const passphrase = 'seven quiet herons cross the pond'

/** Asks the door as a screen would; refusals throw. */
export const ask = <T>(page: Page, room: string, method: string, input: unknown): Promise<T> =>
  page.evaluate(
    async ([to, what, asked]) => {
      const reply = await (window as unknown as { door(...call: unknown[]): Promise<{ ok: boolean; value: unknown; code: string }> }).door(
        to,
        what,
        asked
      )
      if (!reply.ok) throw new Error(reply.code)
      return reply.value as never
    },
    [room, method, input] as const
  )

export const openPractice = async (page: Page, language: 'en' | 'fr' = 'en', zone = 'Europe/Paris'): Promise<void> => {
  await ask(page, 'vault', 'create', {
    passphrase,
    language,
    practiceName: 'Quiet Room',
    practitionerName: 'Alex Martin',
    country: 'FR',
    timeZone: zone
  })
  await page.reload()
  await page.getByRole('navigation').waitFor()
}

export const addClient = async (page: Page, name: string, more: Record<string, unknown> = {}): Promise<string> => {
  const fields = {
    identity: 'full',
    name,
    alias: '',
    legalName: '',
    pronouns: '',
    email: 'someone@example.org',
    phone: null,
    birthDate: null,
    language: 'en',
    timeZone: 'Europe/Paris',
    country: 'FR',
    status: 'active',
    meetingLink: null,
    about: '',
    ...more
  }
  return (await ask<{ id: string }>(page, 'clients', 'add', fields)).id
}

/** A therapy agreement as the record fills it. */
export const prepareAgreement = async (page: Page, clientId: string, language: 'en' | 'fr' | null = null): Promise<string> => {
  const { preparation } = await ask<{ preparation: Record<string, unknown> }>(page, 'documents', 'begin', {
    clientId,
    template: 'therapyAgreement',
    language
  })
  return (await ask<{ id: string }>(page, 'documents', 'prepare', preparation)).id
}
/** The practice can be reached, and what its notices say of it stands in the next one of each. */
export const noticesFilledIn = async (page: Page): Promise<void> => {
  await ask(page, 'settings', 'change', { phone: '01 23 45 67 89', address: '12 Mill Lane', practitionerTitle: 'counsellor' })
  const clientId = await addClient(page, 'Swift')
  for (const template of ['privacyNotice', 'hipaaNotice']) {
    const asked = { clientId, template, language: 'en' }
    const { preparation, fields } = await ask<{ preparation: object; fields: { name: string; kind: string }[] }>(page, 'documents', 'begin', asked) // prettier-ignore
    const filled = Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'date' ? '2026-11-22' : 'none']))
    await ask(page, 'documents', 'prepare', { ...preparation, fields: filled })
  }
}

/** Agrees on paper to what a session takes, or to these kinds. */
export const agree = (
  page: Page,
  clientId: string,
  kinds = ['therapy', 'online'],
  more: Record<string, unknown> = {}
): Promise<{ ids: string[] }> =>
  ask(page, 'consents', 'give', {
    clientId,
    fields: {
      kinds,
      answer: 'given',
      person: '',
      about: '',
      on: '2026-01-05',
      how: 'paper',
      language: 'en',
      version: '',
      explainedBy: 'Alex Martin',
      explainedHow: '',
      expiresOn: null,
      words: '',
      ...more
    }
  })

/** Concludes a suitability screening for video: nothing speaks against it. */
export const screen = async (page: Page, clientId: string, more: Partial<ScreeningFields> = {}): Promise<string> => {
  const { id } = await ask<{ id: string }>(page, 'screenings', 'begin', { clientId })
  const fields: ScreeningFields = {
    modalities: ['video'],
    answers: Object.fromEntries(screeningPoints.map((point) => [point, 'yes' as const])),
    remarks: {},
    risks: Object.fromEntries(riskPoints.map((point) => [point, 'no' as const])),
    riskLevel: 'low',
    riskWords: '',
    protective: '',
    emergencyPlan: '',
    outcome: 'suitable',
    outcomeWords: '',
    months: 6,
    ...more
  }
  await ask(page, 'screenings', 'conclude', { id, fields })
  return id
}

/** The practice process, for tests that kill it; undefined where no /proc tells it. */
export const practiceOf = (app: ElectronApplication): number | undefined => {
  if (process.platform !== 'linux') return undefined
  const pid = app.process().pid!
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  // Electron names a utility process by the service that runs in it
  return children.find((child) => /practice|node\.mojom\.NodeService/.test(readFileSync(`/proc/${child}/cmdline`, 'utf8')))
}

/** A session by video, all asked and answered as it begins. */
export const said = {
  modality: 'video',
  native: false,
  identity: 'known',
  place: 'At home',
  placeAsked: 'confirmed',
  privacyHere: ['door', 'alone'],
  privacyThere: 'confirmed',
  equipment: [],
  recorded: false,
  others: '',
  plan: { caller: 'practitioner', number: '+33639981234', after: 5 },
  minutes: 50,
  limitMinutes: null,
  codeWord: ''
}

/** A kit made through the door, where the journey is about using it. */
export const makeKit = async (page: Page): Promise<string> => {
  const { groups } = await ask<{ groups: string[] }>(page, 'vault', 'proposeRecoveryKey', { passphrase })
  await ask(page, 'vault', 'confirmRecoveryKey', { groups: [2, 5, 7].map((place) => ({ place, typed: groups[place] })) })
  return groups.join(' ')
}

export const show = async (page: Page, address: string): Promise<void> => page.evaluate((hash) => void (location.hash = hash), address)

export const beginNote = async (page: Page, clientId: string, format = 'soap'): Promise<string> => {
  const { id } = await ask<{ id: string }>(page, 'notes', 'begin', { clientId, format })
  await show(page, `/notes/${id}`)
  return id
}

/** Locks as the key does: what is being typed is saved first. */
export const lock = async (page: Page): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await page.getByRole('navigation').waitFor({ state: 'detached' })
}

export const unlock = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => 'door' in window)
  await ask(page, 'vault', 'unlock', { passphrase })
  await page.reload()
  await page.getByRole('navigation').waitFor()
}

/** A zone in which it is about noon: no journey runs into midnight. */
export const noonZone = (): string => {
  const ahead = 12 - new Date().getUTCHours()
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

/** Day and time of day of a moment, as the clock on the wall of this zone shows them. */
const wallIn = (timeZone: string, minutes: number): { date: string; time: string } => {
  const shown = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(Date.now() + minutes * 60_000)
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/** Booked so many minutes from now, against the rules if need be. */
export const book = (page: Page, zone: string, clientId: string, minutes: number, modality = 'video'): Promise<unknown> =>
  ask(page, 'appointments', 'book', {
    fields: { clientId, title: '', serviceId: null, ...wallIn(zone, minutes), minutes: 50, modality, place: '' },
    repeats: null,
    times: null,
    override: { reason: 'asked by telephone' }
  })

/** Puts the cursor behind these words of an editor and presses Enter at once, before the browser has told anybody where the cursor is. */
export const enterBehind = (editor: Locator, words: string): Promise<void> =>
  editor.evaluate((element, sought) => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) if (walk.currentNode.textContent === sought) break
    ;(element as HTMLElement).focus()
    getSelection()!.collapse(walk.currentNode, sought.length)
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }))
  }, words)
