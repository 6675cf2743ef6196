// Notes that save themselves on a disk that fails, and go on after it.
import type { Job } from './jobs.ts'
import { examineFile, examineNotes, hear, newPatient } from './killSaving.ts'
import { openVault } from '../../src/main/vault/openVault.ts'

export const saving: Job = async () => async () => {
  const patient = newPatient()
  const drafts = [...patient.notes].map(([id, { revision }]) => ({ id, revision }))
  return {
    task: { task: 'save', path: patient.path, key: patient.key.toString('hex'), drafts, mark: 'f', saves: 8 },
    late: null,
    examine: async (told) => {
      hear(patient, told)
      const vault = openVault(patient.path, patient.key)
      examineNotes(vault, patient)
      vault.close()
      examineFile(patient)
      return 'whole'
    }
  }
}
