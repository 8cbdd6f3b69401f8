import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mayDecide } from './may-decide.ts'

it('when a person wrote in the words, no authority lets them decide', () => {
  const person = fc.constantFrom('per_a', 'per_b', 'per_c', 'per_d')
  fc.assert(
    fc.property(person, fc.array(person), fc.array(person), (personId, writerIds, approverIds) => {
      const verdict = mayDecide({ personId, writerIds, approverIds })
      if (writerIds.includes(personId)) expect(verdict).toBe('own')
      else expect(verdict).toBe(approverIds.includes(personId) ? 'yes' : 'not-approver')
    }),
  )
})
