// Hands a meeting link or a telephone number to the operating system, after checking it once more where it leaves the program.
import { shell } from 'electron'
import { mayLeave } from '../lib/meetingLinks.ts'

/** Said instead of handing it over. */
export class NotAllowed extends Error {}

export const openLink = async (link: string, hosts: readonly string[]): Promise<void> => {
  if (!mayLeave(link, hosts)) throw new NotAllowed()
  await shell.openExternal(link)
}
