import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FACT_STATES, factFault, isSayable, maySay, POLICE } from './fact.ts'

it('when a fact may be said, it is confirmed, and what is the police’s has been cleared with them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FACT_STATES), fc.constantFrom(...POLICE), fc.string(), (state, police, counter) => {
      const isSound = factFault({ state, police, counter }) === null
      if (maySay({ state, police })) expect([state, police === 'waiting']).toEqual(['confirmed', false])
      if (isSound && state === 'confirmed') expect(maySay({ state, police })).toBe(true)
      if (state !== 'rumour' && counter.trim() !== '') expect(isSound).toBe(false)
    }),
  )
})

it('when a fact has changed since it was read, or is not there, it is not said', () => {
  const facts = [
    { id: 'fct_1', revision: 2, state: 'confirmed', police: 'none' },
    { id: 'fct_2', revision: 1, state: 'rumour', police: 'none' },
  ] as const
  expect(isSayable({ id: 'fct_1', revision: 2 }, facts)).toBe(true)
  expect(isSayable({ id: 'fct_1', revision: 1 }, facts)).toBe(false)
  expect(isSayable({ id: 'fct_2', revision: 1 }, facts)).toBe(false)
  expect(isSayable({ id: 'fct_3', revision: 1 }, facts)).toBe(false)
})
