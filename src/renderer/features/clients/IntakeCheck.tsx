// Somebody about to be taken on: whether they are a client already, and what they have in common with another file.
import type { IntakeProps } from '../../lib/intake.ts'
import { Alike } from './Alike.tsx'
import { Conflicts } from './Conflicts.tsx'

export const IntakeCheck = ({ name, email, phone, referrer, onOpen }: IntakeProps) => (
  <>
    <Alike name={name} email={email} phone={phone} onOpen={onOpen} />
    <Conflicts clientId={null} name={name} phone={phone} address="" referrer={referrer} />
  </>
)
