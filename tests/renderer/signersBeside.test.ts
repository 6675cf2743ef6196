// Whoever signs beside the client comes and goes with what holds, without losing what was typed.
import { expect, test } from 'vitest'
import type { Preparation, Signer } from '#contract/documents'
import { signersBeside } from '../../src/renderer/features/documents/preparationDraft.ts'

const client: Signer = { role: 'client', name: 'Heron' }
const mine: Signer = { role: 'practitioner', name: 'Ada' }
const otter: Signer = { role: 'participant', name: 'Otter' }
const blank: Signer = { role: 'guardian', name: '' }
const beside = { guardian: [blank, blank], participant: [otter] }
const preparation = (signers: Signer[], circumstances: Preparation['circumstances'] = []): Preparation => ({
  clientId: null,
  template: 'therapyAgreement',
  language: 'en',
  circumstances,
  fields: {},
  signers
})

test('a couple brings the partner who is known, a minor both parents', () => {
  const couple = signersBeside(preparation([client, mine]), ['couple'], beside)
  expect(couple).toEqual([client, otter, mine])
  expect(signersBeside(preparation(couple, ['couple']), ['couple', 'minor'], beside)).toEqual([client, blank, blank, otter, mine])
  expect(signersBeside(preparation(couple, ['couple']), ['group'], beside)).toEqual(couple)
})

test('what was proposed goes again, what she typed stays', () => {
  const typed: Signer = { role: 'guardian', name: 'Anne Tern' }
  expect(signersBeside(preparation([client, otter, mine], ['couple']), [], beside)).toEqual([client, mine])
  expect(signersBeside(preparation([client, typed, blank, mine], ['minor']), [], beside)).toEqual([client, typed, mine])
  expect(signersBeside(preparation([client, typed, mine]), ['minor'], beside)).toEqual([client, typed, mine])
})

test('a text that no client signs stays as it is', () => {
  expect(signersBeside(preparation([mine]), ['couple', 'minor'], beside)).toEqual([mine])
})
