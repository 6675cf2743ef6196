// Stand-in until the screen is there.
import type { ReactNode } from 'react'
export const VaultGate = ({ children }: { children: ReactNode }) => <>{children}</>
