// Words of refusals: those that stand alone in a toast or a banner say what is wrong, and then what to do.
import { expect, test } from 'vitest'
import type { RefusalCode } from '#contract/kinds'
import { refusals as english } from '../../src/renderer/locales/en/refusals.ts'
import { refusals as french } from '../../src/renderer/locales/fr/refusals.ts'

const alone: readonly RefusalCode[] = [
  ...(['conflict', 'failed', 'busy', 'printFailed', 'notPrinted', 'gapsLeft', 'fileNotWritten', 'diskFull', 'readOnly'] as const),
  ...(['vaultDamaged', 'slotsDamaged', 'recoveryMissing', 'backupDamaged', 'backupNewer', 'backupElsewhere', 'backupKeyFile'] as const),
  ...(['placeAbsent', 'placeFull', 'placeReadOnly', 'placeUnsound', 'placeInside', 'placeSame', 'keyFileNotWritten'] as const)
]

test.each(alone)('%s: what is wrong, and then what to do', (code) => {
  for (const words of [english[code], french[code]]) expect(words).toMatch(/^.{8,}[.:].{8,}\.$/s)
})
