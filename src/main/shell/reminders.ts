// What the operating system says for her: that a session is near, that a task is due. No name, no place, no title, locked or not.
import { Notification } from 'electron'
import type { Language } from '#contract/fields'
import type { Reminder } from '#contract/tasks'
import { words } from './words.ts'

/** The one on screen: while nothing holds it, its click may be lost. */
let shown: Notification | null = null

const saying = (language: Language, reminder: Reminder): string => {
  const { reminders } = words[language]
  if (reminder.about !== 'session') return reminders[reminder.about]
  return reminder.minutes === 1 ? reminders.sessionSoon : reminders.session.replace('{minutes}', String(reminder.minutes))
}

/** A newer one takes the place of the one before. `onClick`: she pressed it. */
export const showReminder = (language: Language, reminder: Reminder, onClick: () => void): void => {
  if (!Notification.isSupported()) return
  shown?.close()
  shown = new Notification({ title: 'Entrenous', body: saying(language, reminder) })
  shown.on('click', onClick)
  shown.show()
}
