import { expect, test } from 'vitest'
import { declarationFault } from './declaration.ts'

const fire = { scenarioKey: 'fire', what: '', participantIds: null }

test('when a scenario in use covers it, it needs no more words', () => {
  expect(declarationFault(fire, ['fire'])).toBeNull()
  expect(declarationFault(fire, ['escape'])).toBe('no-such-scenario')
})

test('when no scenario covers it, somebody says what it is', () => {
  expect(declarationFault({ ...fire, scenarioKey: null, what: ' ' }, ['fire'])).toBe('say-what')
  expect(declarationFault({ ...fire, scenarioKey: null, what: 'Flom' }, [])).toBeNull()
})

test('when it is an exercise, somebody takes part in it; a real one is for whoever is called', () => {
  expect(declarationFault({ ...fire, participantIds: [] }, ['fire'])).toBe('exercise-without-people')
  expect(declarationFault({ ...fire, participantIds: ['per_1'] }, ['fire'])).toBeNull()
})

test('when several things are wrong, what it is is asked for first', () => {
  expect(declarationFault({ scenarioKey: null, what: '', participantIds: [] }, [])).toBe('say-what')
  expect(declarationFault({ ...fire, participantIds: [] }, [])).toBe('no-such-scenario')
})
