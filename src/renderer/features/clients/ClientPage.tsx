// Stand-in until the screen is there.
import type { ReactNode } from 'react'
export const ClientPage = ({ session, notes, documents }: { id: string; session: ReactNode; notes: ReactNode; documents: ReactNode }) => <>{session}{notes}{documents}</>
