// Restoring before the practice is open: at the first start, from the lock screen, where the vault is damaged.
import type { BackupCounts } from '#contract/backups'
import { RestoreSteps } from './RestoreSteps.tsx'
import { Sheet } from './Sheet.tsx'

export const Restore = ({ onBack, onDone }: { onBack(): void; onDone(counts: BackupCounts): void }) => (
  <RestoreSteps frame={Sheet} onBack={onBack} onDone={onDone} />
)
