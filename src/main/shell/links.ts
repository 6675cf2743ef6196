// Hands a meeting link to the operating system, after checking it once more where it leaves the program.
import { shell } from 'electron'
import { judgeLink } from '../lib/meetingLinks.ts'

export const openLink = async (link: string, hosts: readonly string[]): Promise<void> => {
  if (!judgeLink(link, { hosts }).allowed) throw new Error('link not allowed')
  await shell.openExternal(link)
}
